package org.longtable.listings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.longtable.directory.Affiliations;
import org.longtable.directory.OrganisationView;
import org.longtable.vocabulary.DateSpan;
import org.longtable.vocabulary.OrganisationId;
import org.longtable.world.LongtableTest;
import org.springframework.beans.factory.annotation.Autowired;

/** An organisation stands here before anyone of it does; its people come later, or it asks to be left out. */
class ListedBeforeAnyoneIsHereTest extends LongtableTest {
    @Autowired
    Affiliations affiliations;

    private Someone host;
    private String name;

    @BeforeEach
    void someoneRunsThisSite() {
        host = siteHost("Hana Lind");
        name = "Marée haute " + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void what_is_listed_says_that_nobody_of_it_is_here_and_who_entered_it_from_where() {
        var listed = listed("", "");
        var page = as(someone("Kim")).visit("/organisations/" + listed);
        assertThat(page.text())
                .contains("Nobody of it is here yet.")
                .contains("This was entered on 2 February 2026 by Hana Lind, from “Guide to the coast 2025”.")
                .contains("This is us");
    }

    @Test
    void a_stranger_reads_it_too_where_anyone_may_and_nobodys_name() {
        var listed = listed("", "");
        owner().sql("update directory.organisation set seen_by = 'anyone' where id = :id")
                .param("id", listed.value())
                .update();
        var page = stranger().visit("/organisations/" + listed);
        assertThat(page.text())
                .contains(name, "Nobody of it is here yet", "Guide to the coast")
                .doesNotContain("Hana Lind");
        assertThat(page.follow("Please take us off, or something is wrong").text())
                .contains(name);
    }

    @Test
    void a_person_who_runs_nothing_lists_nothing() {
        var kim = as(someone("Kim"));
        assertThat(kim.ask("/listed").status()).isEqualTo(404);
        assertThat(kim.ask("/listed/new").status()).isEqualTo(404);
        assertThat(kim.submit("/listed", Map.of("its_name", name, "its_from", "x", "its_seen", "everyone"))
                        .status())
                .isEqualTo(404);
        assertThat(as(host).visit("/me").text()).contains("Organisations listed before anyone of them is here");
    }

    @Test
    void a_name_close_to_one_that_is_here_is_asked_about_before_anything_is_saved() {
        listed("", "");
        var page = as(host).visit("/listed/new");
        page.type("its_name", name.toUpperCase().replace("É", "e") + " inc.")
                .type("its_from", "Another guide")
                .press("List it");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("Is it one of these?", name);
        assertThat(page.page().select("[name=its_from]").attr("value")).isEqualTo("Another guide");
        assertThat(howMany("Another guide")).isZero();
        page.type("none_of_these", "yes").press("List it");
        assertThat(page.text()).contains("is listed now");
        assertThat(howMany("Another guide")).isOne();
    }

    @Test
    void one_that_the_host_may_not_see_is_not_shown_as_a_likeness() {
        var amal = someone("Amal Haddad");
        owner().sql("""
                insert into directory.organisation (id, name, begun_by, begun_at, seen_by)
                values (gen_random_uuid(), :name, :amal, now(), 'tables')
                """).param("name", name).param("amal", amal.id().value()).update();
        assertThat(as(host).visit("/listed/new")
                        .type("its_name", name)
                        .type("its_from", "A guide")
                        .press("List it")
                        .text())
                .doesNotContain("Is it one of these?")
                .contains("is listed now");
    }

    @Test
    void whoever_has_an_address_at_its_domain_speaks_for_it_at_once() {
        var domain = "d" + UUID.randomUUID().toString().substring(0, 8) + ".org";
        var listed = listed("https://www." + domain + "/en", "");
        var noor = someone("Noor Aziz");
        livesAt(noor, "noor@" + domain.toUpperCase());
        var page = as(noor).visit("/organisations/" + listed).follow("This is us");
        page.type("my_role", "coordinator").press("This is us");
        assertThat(page.text())
                .contains("that is enough")
                .contains("Noor Aziz", "coordinator")
                .doesNotContain("Nobody of it is here yet");
        assertThat(belongs(noor, listed)).isTrue();
        assertThat(as(host).visit("/listed").text()).contains("Noor Aziz", "by an address at its domain");
    }

    @Test
    void an_address_at_a_shared_domain_proves_nothing_and_the_host_is_asked() {
        var listed = listed("https://facebook.com/maree", "maree.haute@gmail.com");
        var noor = someone("Noor Aziz");
        var box = "noor." + UUID.randomUUID().toString().substring(0, 8);
        livesAt(noor, box + "@gmail.com");
        var page = as(noor).visit("/organisations/" + listed).follow("This is us");
        page.type("words", "I am on their page of the team.").press("This is us");
        assertThat(page.text()).contains("It counts once someone has said yes").contains("It waits for a yes");
        assertThat(belongs(noor, listed)).isFalse();
        assertThat(lettersTo(host.address()).getFirst().subject())
                .isEqualTo("Someone says that " + name + " is theirs");
        assertThat(as(host).visit("/").text()).contains("that", "is theirs");
        var waiting = as(host).visit("/listed");
        assertThat(waiting.text()).contains("Noor Aziz", box + "@gmail.com", "I am on their page of the team.");
        press(waiting, "Yes, they do", name);
        assertThat(belongs(noor, listed)).isTrue();
    }

    @Test
    void ones_own_word_is_not_enough_by_any_way() {
        var listed = listed("", "");
        var sam = someone("Sam Roy");
        var said = asking(sam, () -> affiliations.say(listed, "", DateSpan.since(clock.today()), true, sam.id()));
        assertThat(as(sam).visit("/me/organisations/" + said).text())
                .contains("Whoever runs this site looks at it first")
                .doesNotContain("I may speak for it");
        as(sam).submit("/newcomers/" + said + "/confirmations", Map.of("back", "/me"));
        as(sam).submit("/organisations/" + listed + "/claims", Map.of());
        assertThat(belongs(sam, listed)).isFalse();
        assertThat(as(sam).ask("/organisations/" + listed + "/details").status())
                .isEqualTo(404);
    }

    @Test
    void a_no_of_the_host_leaves_nothing_behind() {
        var listed = listed("", "");
        var sam = someone("Sam Roy");
        as(sam).visit("/organisations/" + listed).follow("This is us").press("This is us");
        press(as(host).visit("/listed"), "No", name);
        assertThat(asking(sam, () -> affiliations.of(sam.id()))).isEmpty();
        assertThat(as(sam).visit("/organisations/" + listed).text()).contains("Nobody of it is here yet", "This is us");
    }

    @Test
    void once_someone_is_there_they_confirm_and_no_longer_the_host() {
        var listed = listed("", "");
        var noor = someone("Noor Aziz");
        as(noor).visit("/organisations/" + listed).follow("This is us").press("This is us");
        press(as(host).visit("/listed"), "Yes, they do", name);
        var sam = someone("Samira Roy");
        var said = asking(sam, () -> affiliations.say(listed, "", DateSpan.since(clock.today()), false, sam.id()));
        assertThat(as(host).visit("/listed").text()).doesNotContain("Samira Roy");
        assertThat(as(host).submit("/newcomers/" + said + "/confirmations", Map.of("back", "/listed"))
                        .status())
                .isEqualTo(404);
        as(noor).visit("/").press("One of ours");
        assertThat(belongs(sam, listed)).isTrue();
    }

    @Test
    void a_wrong_claim_is_undone_with_all_that_came_of_it_and_what_was_told_before_stands_again() {
        var listed = listed("https://example.net/maree", "");
        var sam = someone("Sam Roy");
        as(sam).visit("/organisations/" + listed).follow("This is us").press("This is us");
        press(as(host).visit("/listed"), "Yes, they do", name);
        var friend = someone("Toby Cole");
        asking(friend, () -> affiliations.say(listed, "", DateSpan.since(clock.today()), false, friend.id()));
        as(sam).visit("/").press("One of ours");
        var table = UUID.randomUUID();
        sitsFor(listed, sam, table);
        owner().sql("update directory.organisation set name = 'Sam’s place' where id = :id")
                .param("id", listed.value())
                .update();
        owner().sql("delete from directory.line where organisation_id = :id")
                .param("id", listed.value())
                .update();
        clock.isOn("2026-02-20");
        press(as(host).visit("/listed"), "Undo it", "Sam’s place");
        assertThat(belongs(sam, listed)).isFalse();
        assertThat(belongs(friend, listed)).isFalse();
        var page = as(someone("Kim")).visit("/organisations/" + listed);
        assertThat(page.text()).contains(name, "Nobody of it is here yet");
        assertThat(owner().sql("select value from directory.line where organisation_id = :id and field = 'website'")
                        .param("id", listed.value())
                        .query(String.class)
                        .single())
                .isEqualTo("https://example.net/maree");
        assertThat(owner().sql("""
                select p.state || ' ' || s.until from tables.partner p join tables.seat s on s.partner_id = p.id
                where p.table_id = :table
                """).param("table", table).query(String.class).single())
                .isEqualTo("left 2026-02-20");
    }

    @Test
    void after_thirty_days_it_is_settled() {
        var listed = listed("", "");
        var sam = someone("Sam Roy");
        as(sam).visit("/organisations/" + listed).follow("This is us").press("This is us");
        var page = as(host).visit("/listed");
        press(page, "Yes, they do", name);
        var open = as(host).visit("/listed");
        clock.isOn("2026-03-05");
        press(open, "Undo it", name);
        assertThat(open.text()).contains("more than 30 days ago");
        assertThat(belongs(sam, listed)).isTrue();
    }

    @Test
    void an_organisation_asks_to_be_taken_off_without_an_account_and_is_answered() {
        var listed = listed("", "");
        var address = "office" + UUID.randomUUID().toString().substring(0, 6) + "@example.org";
        // Strangers do not see this organisation, and the form tells them nothing about it either.
        var stranger = stranger().visit("/off-the-list?organisation=" + listed);
        assertThat(stranger.text()).doesNotContain(name);
        stranger.type("its_name", name)
                .type("wish", "take_off")
                .type("who", "Ines, office")
                .type("email", address)
                .press("Send it");
        assertThat(stranger.page().text()).contains("The answer comes by mail");
        assertThat(lettersTo(host.address()).getFirst().subject()).contains(name);

        var kim = as(someone("Kim"))
                .visit("/organisations/" + listed)
                .follow("Please take us off, or something is wrong");
        assertThat(kim.text()).contains(name);
        kim.type("wish", "take_off").type("who", "Kim, board").press("Send it");
        var waiting = as(host).visit("/listed");
        assertThat(waiting.text()).contains("Ines, office", "Kim, board");
        press(waiting, "Take it off the list", name);
        assertThat(as(host).ask("/organisations/" + listed).status()).isEqualTo(404);
        assertThat(as(host).visit("/people").text()).doesNotContain(name);
        // Its name alone is remembered, so that the list it came with does not bring it back.
        assertThat(owner().sql("""
                select name || (select count(*) from directory.line l where l.organisation_id = o.id)
                from directory.organisation o where id = :id and taken_off_at is not null
                """)
                        .param("id", listed.value())
                        .query(String.class)
                        .single())
                .isEqualTo(name + "0");
        press(as(host).visit("/listed"), "It is mended", name);
        assertThat(lettersTo(address).getFirst().subject()).isEqualTo("About " + name);
    }

    @Test
    void it_cannot_be_taken_off_over_the_heads_of_its_own_people() {
        var listed = listed("", "");
        var sam = someone("Sam Roy");
        as(sam).visit("/off-the-list?organisation=" + listed)
                .type("wish", "take_off")
                .type("who", "Sam")
                .press("Send it");
        var open = as(host).visit("/listed");
        as(sam).visit("/organisations/" + listed).follow("This is us").press("This is us");
        press(as(host).visit("/listed"), "Yes, they do", name);
        press(open, "Take it off the list", name);
        assertThat(open.text()).contains("only they can take it off");
        assertThat(as(sam).ask("/organisations/" + listed).status()).isEqualTo(200);
    }

    private void press(org.longtable.world.Visitor page, String button, String about) {
        var form = page.page().select("form").stream()
                .filter(one -> one.select("button").text().startsWith(button)
                                && one.select("button").text().contains(about)
                        || one.parents().stream()
                                        .limit(3)
                                        .anyMatch(li -> li.normalName().equals("li")
                                                && li.text().contains(about))
                                && one.select("button").text().startsWith(button))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no \"" + button + "\" about " + about + "\n" + page.text()));
        page.post(form.attr("action"), page.fieldsOf(form));
    }

    private OrganisationId listed(String website, String email) {
        var page = as(host).visit("/listed/new");
        page.type("its_name", name)
                .type("its_website", website)
                .type("its_email", email)
                .type("its_from", "Guide to the coast 2025")
                .press("List it");
        if (page.status() == 422) page.type("none_of_these", "yes").press("List it");
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        return OrganisationId.of(page.where().replace("/organisations/", ""));
    }

    private long howMany(String from) {
        return owner().sql("select count(*) from directory.organisation where listed_from = :from and begun_by = :host")
                .param("from", from)
                .param("host", host.id().value())
                .query(Long.class)
                .single();
    }

    private void livesAt(Someone person, String address) {
        owner().sql("update people.account set email = cast(:email as citext) where person_id = :id")
                .param("email", address)
                .param("id", person.id().value())
                .update();
    }

    private boolean belongs(Someone person, OrganisationId organisation) {
        return asking(person, () -> affiliations.organisationsToday(person.id())).stream()
                .map(OrganisationView::id)
                .anyMatch(organisation::equals);
    }

    private void sitsFor(OrganisationId organisation, Someone person, UUID table) {
        owner().sql("""
                with t as (insert into tables.longtable (id, name, zone, started_on, started_by, begun_at)
                  values (:table, 'Tide', 'America/Halifax', '2026-02-02', :person, now()) returning id),
                p as (insert into tables.partner (id, table_id, organisation_id, state, since)
                  select gen_random_uuid(), id, :organisation, 'seated', '2026-02-02' from t returning id, table_id)
                insert into tables.seat (id, table_id, partner_id, person_id, since)
                select gen_random_uuid(), table_id, id, :person, '2026-02-02' from p
                """)
                .param("table", table)
                .param("person", person.id().value())
                .param("organisation", organisation.value())
                .update();
    }
}
