package org.longtable.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From nothing to two people at a table. */
@Tag("outside")
class SittingDownTest extends TablesTest {
    @Test
    void someone_is_invited_who_comes_in_their_own_right() {
        var address = address("awa");
        var anna = as(someone("Anna Reyes"));
        var table = table(anna, "Between us").where();
        anna.visit(table + "/invitations/new")
                .type("name", "Awa Diop")
                .type("email", address)
                .type("for", "person")
                .press("Send the invitation");
        assertThat(anna.text()).contains("Awa Diop – invited");
        stranger().visit(invitationTo(address)).type("name", "Awa Diop").press("Take my place");
        assertThat(anna.visit(table).text()).contains("2 people of 2 partners").doesNotContain("Awa Diop – invited");
    }

    @Test
    void whoever_reads_the_invitation_in_french_goes_on_in_french() {
        var address = address("awa");
        var anna = as(someone("Anna Reyes"));
        var table = table(anna, "Between us").where();
        anna.visit(table + "/invitations/new")
                .type("name", "Awa Diop")
                .type("email", address)
                .type("for", "person")
                .press("Send the invitation");
        var awa = stranger().wishing("fr-CA").visit(invitationTo(address));
        awa.type("name", "Awa Diop").press("Prendre ma place");
        assertThat(awa.wishing("en-CA").visit(table).page().select("html").attr("lang"))
                .isEqualTo("fr");
    }

    @Test
    void someone_without_an_organisation_sets_a_table_by_herself_with_one_line() {
        var nadia = as(someone("Nadia Osei"));
        assertThat(nadia.visit("/tables").text()).contains("You sit at no table yet");
        nadia.follow("Start a table").type("name", "Words on the ward").press("Set the table");
        assertThat(nadia.status()).isEqualTo(200);
        assertThat(nadia.text())
                .contains("Words on the ward", "Nadia Osei (you)", "Welcome. Nothing is due.")
                .contains("Only you have written here so far.", "Getting to know each other");
        assertThat(nadia.visit("/tables").text()).contains("Words on the ward", "Nothing planned");
    }

    @Test
    void someone_starts_for_an_organisation_that_is_new_here_and_may_start_for_it_again() {
        var anna = as(someone("Anna Reyes"));
        tableFor(anna, "Between us", "Riverbend Centre");
        assertThat(anna.text()).contains("Riverbend Centre", "A place for one more");
        anna.visit("/tables/new");
        assertThat(anna.page().select("input[name=for]").size()).isEqualTo(3);
        assertThat(anna.text()).contains("Riverbend Centre");
        var stranger = as(someone("Someone else"));
        assertThat(stranger.visit("/tables/new").text()).doesNotContain("Riverbend Centre");
    }

    @Test
    void someone_new_reads_the_invitation_before_signing_in_and_takes_the_place() {
        var anna = as(someone("Anna Reyes"));
        tableFor(anna, "Between us", "Riverbend Centre");
        var table = anna.where();
        var address = address("dev");
        invite(anna, table, "Dev", address, "Lakeview High School");
        assertThat(anna.text()).contains("Dev is invited", "Dev – invited", "Lakeview High School");

        var letter = lettersTo(address).getFirst();
        assertThat(letter.subject()).contains("Anna Reyes", "Between us");
        assertThat(letter.body()).contains(PURPOSE, "Riverbend Centre");
        var dev = stranger().visit(letter.secretPath());
        assertThat(dev.text())
                .contains("Anna Reyes offers you a place", PURPOSE, "Lakeview High School", "Riverbend Centre")
                .contains("Who will see me?", "What if I say no?");
        dev.type("name", "Dev Patel").type("speaks", "yes").press("Take my place");
        assertThat(dev.status()).isEqualTo(200);
        assertThat(dev.text()).contains("You have a place at Between us", "Dev Patel (you)", "Anna Reyes");
        assertThat(anna.visit(table).text()).contains("Dev Patel").doesNotContain("– invited");
        assertThat(anna.visit("/").text()).contains("Dev Patel took the place you offered");
        assertThat(anna.press("Good to know").text()).doesNotContain("took the place");
    }

    @Test
    void declining_needs_no_account_and_no_reason_and_nothing_is_kept_of_the_name() {
        var anna = as(someone("Anna Reyes"));
        table(anna, "Between us");
        var address = address("hesitant");
        invite(anna, anna.where(), "Hesitant Person", address, "Hilltop House");
        var link = invitationTo(address);
        var hesitant = stranger().visit(link).follow("No, thank you");
        assertThat(hesitant.text()).contains("Leave this place free?");
        hesitant.press("Leave it free");
        assertThat(hesitant.text()).contains("The place stays free");
        assertThat(hesitant.where()).as("going back sends nothing again").isEqualTo(link);
        assertThat(hesitant.visit(link).text()).contains("The place stays free");
        assertThat(anna.visit("/").text()).contains("said no, thank you").doesNotContain("Hesitant Person");
        assertThat(owner().sql("select count(*) from people.person where name = 'Hesitant Person'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(owner().sql("select count(*) from tables.invitation where email = :address::citext")
                        .param("address", address)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void when_an_address_is_forgotten_its_letters_are_too_but_for_those_that_still_offer_a_place() {
        var anna = as(someone("Anna Reyes"));
        table(anna, "Between us");
        var address = address("twice");
        invite(anna, anna.where(), "Twice Asked", address, "Hilltop House");
        var first = invitationTo(address);
        table(anna, "Another table");
        var other = anna.where();
        invite(anna, other, "Twice Asked", address, "Hilltop House");
        var second = invitationTo(address);
        stranger().visit(first).follow("No, thank you").press("Leave it free");
        assertThat(lettersTo(address)).extracting(Received::secretPath).containsExactly(second);
        anna.visit(other).follow("Twice Asked – invited").press("Take the invitation back");
        assertThat(lettersTo(address)).isEmpty();
    }

    @Test
    void whoever_is_offered_a_place_reads_of_every_partner_whose_people_sit_here() {
        var anna = as(someone("Anna Reyes"));
        tableFor(anna, "Between us", "Riverbend Centre");
        var table = anna.where();
        var dev = address("dev");
        invite(anna, table, "Dev", dev, "Lakeview High School");
        stranger().visit(invitationTo(dev)).type("name", "Dev Patel").press("Take my place");
        var lin = address("lin");
        invite(anna, table, "Lin", lin, "Hilltop House");
        assertThat(stranger().visit(invitationTo(lin)).text()).contains("Riverbend Centre", "Lakeview High School");
    }

    @Test
    void after_thirty_days_without_an_answer_the_name_is_forgotten_and_the_link_says_so() {
        var anna = as(someone("Anna Reyes"));
        table(anna, "Between us");
        var table = anna.where();
        var address = address("silent");
        invite(anna, table, "Silent Person", address, "Quiet House");
        var link = invitationTo(address);
        clock.isOn("2026-03-05");
        assertThat(stranger().visit(link).text()).contains("This invitation is over");
        owner().sql("select tables.forget_unanswered(:now)")
                .param("now", Timestamp.from(clock.instant()))
                .query((_, _) -> 0)
                .list();
        assertThat(anna.visit(table).text()).doesNotContain("Silent Person", "Quiet House");
        assertThat(anna.visit("/").text()).contains("had no answer");
        assertThat(owner().sql("select count(*) from people.person where name = 'Silent Person'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void a_place_is_not_taken_any_more_once_its_thirty_days_are_over_also_from_an_open_page() {
        var anna = as(someone("Anna Reyes"));
        table(anna, "Between us");
        var address = address("dev");
        invite(anna, anna.where(), "Dev", address, "Lakeview");
        var dev = stranger().visit(invitationTo(address)).type("name", "Dev Patel");
        clock.goesOnBy(Duration.ofDays(31));

        dev.press("Take my place");

        assertThat(dev.text()).contains("This invitation is over");
        assertThat(owner().sql("select count(*) from people.account where email = :address")
                        .param("address", address)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void a_link_used_twice_is_answered_clearly() {
        var anna = as(someone("Anna Reyes"));
        table(anna, "Between us");
        var table = anna.where();
        var address = address("dev");
        invite(anna, table, "Dev", address, "Lakeview");
        var dev = sitsDown("Dev Patel", address);
        var stranger = stranger().visit(invitationTo(address));
        assertThat(stranger.text()).contains("This place has been taken");
        assertThat(stranger.page().select("main a[href=/sign-in]")).isNotEmpty();
        dev.visit(invitationTo(address));
        assertThat(dev.text()).contains("You sit at this table already");
        assertThat(dev.follow("To the table").where()).isEqualTo(table);
    }

    @Test
    void someone_else_who_is_signed_in_cannot_take_the_place_and_nothing_is_lost() {
        var anna = as(someone("Anna Reyes"));
        table(anna, "Between us");
        var address = address("dev");
        invite(anna, anna.where(), "Dev", address, "Lakeview");
        var other = as(someone("Other Person"));
        other.visit(invitationTo(address));
        assertThat(other.text()).contains("This was sent to someone else").doesNotContain(PURPOSE);
        other.submit(invitationTo(address) + "/seat", Map.of("name", "Other Person"));
        assertThat(other.text()).contains("This was sent to someone else");
        assertThat(other.visit("/tables").text()).doesNotContain("Between us");
        assertThat(sitsDown("Dev Patel", address).text()).contains("You have a place at Between us");
    }

    @Test
    void someone_with_an_account_signs_in_first_and_finds_the_invitation_on_today() {
        var anna = as(someone("Anna Reyes"));
        table(anna, "Between us");
        var marie = someone("Marie Tremblay");
        invite(anna, anna.where(), "Marie T.", marie.address(), "Lakeview");
        var link = invitationTo(marie.address());
        var unknown = stranger().visit(link);
        assertThat(unknown.text()).contains("Sign in first");
        assertThat(unknown.page().select("input[name=name]")).isEmpty();
        unknown.ask(unknown.page().select("a:contains(Sign in first)").attr("href"));
        assertThat(unknown.header("Location")).contains("/sign-in");

        var signedIn = as(marie).visit("/");
        assertThat(signedIn.text()).contains("Anna Reyes offers you a place at “Between us”");
        signedIn.follow("Read the invitation").type("speaks", "yes").press("Take my place");
        assertThat(signedIn.text()).contains("You have a place at Between us", "Marie Tremblay (you)");
        assertThat(signedIn.visit("/").text()).doesNotContain("offers you a place");
        assertThat(as(someone("Nosy"))
                        .visit(link.replaceAll("[^/]+$", invitationIdOf(marie)))
                        .status())
                .isEqualTo(404);
    }

    private String invitationIdOf(Someone person) {
        return owner().sql("select id::text from tables.invitation where email = :address::citext")
                .param("address", person.address())
                .query(String.class)
                .single();
    }

    @Test
    void an_invitation_can_be_taken_back_and_its_link_says_so() {
        var anna = as(someone("Anna Reyes"));
        table(anna, "Between us");
        var table = anna.where();
        var address = address("dev");
        invite(anna, table, "Dev", address, "Lakeview");
        anna.visit(table + "/details").follow("Dev").press("Send the letter again");
        assertThat(anna.text()).contains("once more");
        assertThat(lettersTo(address)).hasSize(2);
        var old = lettersTo(address).getLast().secretPath();
        assertThat(stranger().visit(old).text()).contains("We don’t know this invitation");
        var link = invitationTo(address);
        anna.press("Take the invitation back");
        assertThat(stranger().visit(link).text()).contains("was taken back");
        assertThat(anna.text()).doesNotContain("Dev");
    }

    @Test
    void who_is_invited_is_known_to_the_writer_alone() {
        var anna = as(someone("Anna Reyes"));
        tableFor(anna, "Between us", "Riverbend Centre");
        var table = anna.where();
        var dev = joins(anna, table, "Dev Patel", "Lakeview");
        var marc = address("marc");
        dev.visit(table + "/invitations/new")
                .type("name", "Marc Secret")
                .type("email", marc)
                .type("for", dev.page().select("input[name=for]").first().attr("value"))
                .press("Send the invitation");
        assertThat(dev.text()).contains("Marc Secret – invited");
        assertThat(anna.visit(table).text())
                .contains("Someone from Lakeview – invited")
                .doesNotContain("Marc", marc);
        assertThat(anna.visit(table + "/history").text())
                .contains("offered someone a place")
                .doesNotContain("Marc");
    }
}
