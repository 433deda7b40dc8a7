package org.longtable.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.longtable.vocabulary.DateSpan;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.OrganisationId;
import org.longtable.world.LongtableTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class BelongingTest extends LongtableTest {
    @Autowired
    Organisations organisations;

    @Autowired
    Affiliations affiliations;

    @Autowired
    JdbcClient people;

    @Test
    void whoever_starts_their_own_organisation_can_come_for_it_today() {
        var amal = someone("Amal Haddad");
        var bank = asking(amal, () -> organisations.beginOwn("Riverside Food Bank", "", amal.id()));
        assertThat(asking(amal, () -> affiliations.organisationsToday(amal.id())))
                .extracting(OrganisationView::id)
                .containsExactly(bank);
    }

    @Test
    void whoever_notes_another_organisation_does_not_belong_to_it() {
        var amal = someone("Amal Haddad");
        asking(amal, () -> organisations.begin("The hospital", amal.id()));
        assertThat(asking(amal, () -> affiliations.organisationsToday(amal.id())))
                .isEmpty();
    }

    @Test
    void nobody_attaches_someone_else_whatever_they_send() {
        var amal = someone("Amal Haddad");
        var dev = someone("Dev Mehta");
        var bank = asking(amal, () -> organisations.beginOwn("Riverside Food Bank", "", amal.id()));
        assertThatThrownBy(() -> asking(
                        amal,
                        () -> people.sql("""
                                insert into directory.affiliation (id, person_id, organisation_id, since, said_yes_at)
                                values (:id, :dev, :bank, :day, now())
                                """)
                                .param("id", UUID.randomUUID())
                                .param("dev", dev.id().value())
                                .param("bank", bank.value())
                                .param("day", clock.today())
                                .update()))
                .rootCause()
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> asking(
                        dev,
                        () -> people.sql("""
                                insert into directory.affiliation
                                  (id, person_id, organisation_id, since, said_yes_at, confirmed_at, confirmed_by)
                                values (:id, :dev, :bank, :day, now(), now(), :dev)
                                """)
                                .param("id", UUID.randomUUID())
                                .param("dev", dev.id().value())
                                .param("bank", bank.value())
                                .param("day", clock.today())
                                .update()))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void one_of_its_people_confirms_a_newcomer_on_today() {
        var amal = someone("Amal Haddad");
        var lin = someone("Lin Wu");
        var bank = open(amal, "Riverside Food Bank");
        var newcomer = as(lin).visit("/me/organisations/new?organisation=" + bank);
        newcomer.type("my_role", "driver").type("speaks", "yes").press("I belong there");
        assertThat(newcomer.text()).contains("once one of its people has said yes");
        assertThat(asking(lin, () -> affiliations.organisationsToday(lin.id()))).isEmpty();
        var today = as(amal).visit("/");
        assertThat(today.text()).contains("Lin Wu says they belong to Riverside Food Bank", "driver");
        today.press("One of ours");
        assertThat(today.text()).doesNotContain("Lin Wu says");
        assertThat(asking(lin, () -> affiliations.organisationsToday(lin.id()))).hasSize(1);
    }

    @Test
    void a_newcomer_who_is_not_one_of_theirs_stays_outside_and_cannot_confirm_themselves() {
        var amal = someone("Amal Haddad");
        var lin = someone("Lin Wu");
        var bank = open(amal, "Riverside Food Bank");
        var said = asking(lin, () -> affiliations.say(bank, "", DateSpan.since(clock.today()), true, lin.id()));
        as(lin).submit("/newcomers/" + said + "/confirmations", Map.of("back", "/me"));
        assertThatThrownBy(() -> asking(lin, () -> {
                    affiliations.confirm(said);
                    return 0;
                }))
                .isInstanceOf(NotFound.class);
        as(amal).visit("/").press("Not one of ours");
        assertThat(asking(lin, () -> affiliations.of(lin.id()))).isEmpty();
    }

    @Test
    void a_stranger_confirms_nobody() {
        var amal = someone("Amal Haddad");
        var lin = someone("Lin Wu");
        var sam = someone("Sam Roy");
        var bank = open(amal, "Riverside Food Bank");
        var said = asking(lin, () -> affiliations.say(bank, "", DateSpan.since(clock.today()), false, lin.id()));
        for (var answer : new String[] {"confirmations", "refusals"})
            assertThat(as(sam).submit("/newcomers/" + said + "/" + answer, Map.of("back", "/"))
                            .status())
                    .isEqualTo(404);
        assertThat(asking(lin, () -> affiliations.own(said, lin.id()))
                        .orElseThrow()
                        .confirmed())
                .isFalse();
    }

    @Test
    void an_end_before_the_start_is_said_beside_the_field() {
        var amal = someone("Amal Haddad");
        var bank = open(amal, "Riverside Food Bank");
        var own = asking(amal, () -> affiliations.of(amal.id())).getFirst();
        var form = as(amal).visit("/me/organisations/" + own.id())
                .type("my_until", "2020-01-01")
                .press("Save");
        assertThat(form.status()).isEqualTo(422);
        assertThat(form.page().select("#f-my_until-problem").text()).contains("before you began, on 2 February 2026");
        assertThat(form.page().select("[name=my_until]").attr("value")).isEqualTo("2020-01-01");
        assertThat(bank).isNotNull();
    }

    @Test
    void ending_one_affiliation_changes_no_other_and_what_was_stays_written() {
        var amal = someone("Amal Haddad");
        var lin = someone("Lin Wu");
        var bank = open(amal, "Riverside Food Bank");
        open(amal, "Tenants’ Union");
        var linAtBank = asking(lin, () -> affiliations.say(bank, "", DateSpan.since(clock.today()), false, lin.id()));
        asking(amal, () -> {
            affiliations.confirm(linAtBank);
            return 0;
        });
        var own = asking(amal, () -> affiliations.of(amal.id())).stream()
                .filter(one -> one.organisation().equals(bank))
                .findFirst()
                .orElseThrow();
        as(amal).visit("/me/organisations/" + own.id())
                .type("my_until", "2026-02-02")
                .press("Save");
        assertThat(asking(amal, () -> affiliations.organisationsToday(amal.id())))
                .extracting(OrganisationView::name)
                .containsExactly("Tenants’ Union");
        assertThat(asking(amal, () -> affiliations.of(amal.id()))).hasSize(2);
        assertThat(as(lin).visit("/organisations/" + bank).text()).contains("Before", "Amal Haddad");
        assertThat(as(amal).visit("/organisations/" + bank).text()).doesNotContain("Lin Wu");
    }

    @Test
    void one_person_belongs_to_several_organisations_at_once() {
        var amal = someone("Amal Haddad");
        open(amal, "Riverside Food Bank");
        open(amal, "Tenants’ Union");
        assertThat(asking(amal, () -> affiliations.organisationsToday(amal.id())))
                .hasSize(2);
    }

    @Test
    void who_types_the_name_of_one_that_is_here_is_asked_whether_it_is_the_same() {
        var amal = someone("Amal Haddad");
        var name = "Weir " + UUID.randomUUID();
        var weir = open(amal, name);
        var sams = someone("Sam Roy");
        var page = as(sams).visit("/me/organisations/new").type("name", name.toLowerCase(Locale.ROOT));
        page.press("I belong there");
        assertThat(page.text()).contains("is here already. Is it the same?");
        page.type("name_answer", weir.toString()).press("I belong there");
        assertThat(asking(sams, () -> affiliations.of(sams.id())))
                .extracting(Affiliation::organisation)
                .containsExactly(weir);
    }

    @Test
    void another_one_of_the_same_name_is_written_down_when_one_says_that_it_is_another() {
        var amal = someone("Amal Haddad");
        var name = "Weir " + UUID.randomUUID();
        var weir = open(amal, name);
        var page = as(amal).visit("/organisations/new").type("its_name", name);
        page.press("Note it");
        assertThat(page.text()).contains("is here already. Is it the same?");
        assertThat(as(amal).visit("/organisations/new")
                        .type("its_name", name)
                        .press("Note it")
                        .type("its_name_answer", weir.toString())
                        .press("Note it")
                        .where())
                .isEqualTo("/organisations/" + weir);
        page.type("its_name_answer", "own").press("Note it");
        assertThat(page.where()).startsWith("/organisations/").doesNotEndWith(weir.toString());
        assertThat(page.page().select("h1").text()).isEqualTo(name);
    }

    @Test
    void an_organisation_that_one_may_not_see_is_asked_about_by_nobody() {
        var amal = someone("Amal Haddad");
        var name = "Quiet shelter " + UUID.randomUUID();
        asking(amal, () -> organisations.beginOwn(name, "", amal.id()));
        var page = as(someone("Sam Roy")).visit("/organisations/new").type("its_name", name);
        assertThat(page.press("Note it").text()).doesNotContain("is here already");
    }

    @Test
    void an_organisation_that_is_not_for_everyone_is_not_there_for_strangers() {
        var amal = someone("Amal Haddad");
        var sam = as(someone("Sam Roy"));
        var quiet = asking(amal, () -> organisations.beginOwn("The shelter", "", amal.id()));
        assertThat(sam.ask("/organisations/" + quiet).status()).isEqualTo(404);
        assertThat(sam.ask("/organisations/" + quiet + "/details").status()).isEqualTo(404);
        assertThat(sam.visit("/me/organisations/new").text()).doesNotContain("The shelter");
        var open = open(amal, "Riverside Food Bank");
        assertThat(sam.ask("/organisations/" + open).status()).isEqualTo(200);
        assertThat(sam.ask("/organisations/" + open + "/details").status()).isEqualTo(404);
        assertThat(sam.submit(
                                "/organisations/" + open + "/details",
                                Map.of("its_name", "Mine now", "its_seen", "tables"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void two_who_change_an_organisation_at_once_see_both_texts() {
        var amal = someone("Amal Haddad");
        var bank = open(amal, "Riverside Food Bank");
        var one = as(amal).visit("/organisations/" + bank + "/details");
        var other = as(amal).visit("/organisations/" + bank + "/details");
        one.type("its_name", "Riverside Food Bank and Kitchen").press("Save");
        other.type("its_name", "Riverside Larder").press("Save");
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.text()).contains("Riverside Food Bank and Kitchen");
        assertThat(other.page().select("textarea[name=its_name]").text()).isEqualTo("Riverside Larder");
    }

    @Test
    void bands_are_told_in_words() {
        var amal = someone("Amal Haddad");
        var bank = open(amal, "Riverside Food Bank");
        var page = as(amal).visit("/organisations/" + bank + "/details");
        page.type("its_budget", "2").type("its_staff", "2").press("Save");
        assertThat(page.text()).contains("$100,000 to $1 million", "2 to 10 people");
    }

    /** An organisation of this person's that everyone signed in may find. */
    private OrganisationId open(Someone by, String name) {
        var id = asking(by, () -> organisations.beginOwn(name, "", by.id()));
        owner().sql("update directory.organisation set seen_by = 'everyone' where id = :id")
                .param("id", id.value())
                .update();
        return id;
    }
}
