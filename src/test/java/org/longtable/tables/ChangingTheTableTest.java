package org.longtable.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.longtable.directory.Communities;
import org.longtable.vocabulary.TableId;
import org.longtable.world.Statements;
import org.longtable.world.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nobody owns a table: what needs every partner's yes, what anyone seated does, and what a funder sees. */
class ChangingTheTableTest extends TablesTest {
    @Autowired
    private JdbcClient people;

    @Autowired
    private Communities communities;

    private Visitor anna;
    private Visitor dev;
    private String table;

    private void annaAndDev() {
        anna = as(someone("Anna Reyes"));
        tableFor(anna, "Between us", "Riverbend Centre");
        table = anna.where();
        dev = joins(anna, table, "Dev Patel", "Lakeview");
    }

    @Test
    void a_new_partner_needs_every_partners_yes_before_its_letter_leaves() {
        annaAndDev();
        var rosa = address("rosa");
        invite(anna, table, "Rosa Fuentes", rosa, "Fair Work Circle");
        assertThat(anna.text()).contains("Proposed.", "Waiting for a yes", "Still to answer: Lakeview.");
        assertThat(lettersTo(rosa)).isEmpty();
        assertThat(dev.visit("/").text()).contains("“Between us” waits for your yes or no");
        dev.visit(table);
        assertThat(dev.text()).contains("Fair Work Circle").doesNotContain("Rosa");
        dev.press("Yes from us");
        assertThat(lettersTo(rosa)).hasSize(1);
        assertThat(dev.text()).doesNotContain("Waiting for a yes");
        assertThat(sitsDown("Rosa Fuentes", rosa).text()).contains("You have a place", "Anna Reyes", "Dev Patel");
    }

    @Test
    void a_no_lays_a_new_partner_aside_and_forgets_the_name() {
        annaAndDev();
        var rosa = address("rosa");
        invite(anna, table, "Rosa Unwanted", rosa, "Fair Work Circle");
        dev.visit(table).press("No from us");
        assertThat(lettersTo(rosa)).isEmpty();
        assertThat(anna.visit(table).text()).doesNotContain("Waiting for a yes", "Fair Work Circle", "Rosa");
        assertThat(owner().sql("select count(*) from people.person where name = 'Rosa Unwanted'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void the_form_changes_when_everyone_has_said_yes_and_at_once_when_one_is_alone() {
        var nadia = as(someone("Nadia Osei"));
        table(nadia, "Alone so far");
        nadia.visit(nadia.where() + "/details").press("Propose a partnership");
        assertThat(nadia.text()).contains("Changed.", "Partnership");

        annaAndDev();
        anna.visit(table + "/details").press("Propose a partnership");
        assertThat(anna.page().select(".chip").text()).doesNotContain("Partnership");
        dev.visit(table).press("Yes from us");
        assertThat(dev.page().select(".chip").text()).contains("Partnership");
    }

    @Test
    void who_proposed_may_take_it_back() {
        annaAndDev();
        anna.visit(table + "/details").press("Propose a partnership").press("Take it back");
        assertThat(anna.text()).contains("Taken back.").doesNotContain("Waiting for a yes");
        assertThat(dev.visit("/").text()).doesNotContain("waits for your yes");
    }

    @Test
    void a_partner_there_only_as_a_funder_sees_little_and_has_no_vote() {
        annaAndDev();
        var sol = address("sol");
        invite(anna, table, "Sol Nakamura", sol, "City Fund", "funder");
        dev.visit(table).press("Yes from us");
        var offer = stranger().visit(invitationTo(sol));
        assertThat(offer.text()).contains("there as a funder");
        var funder = sitsDown("Sol Nakamura", sol);
        assertThat(funder.status()).isEqualTo(200);
        assertThat(funder.text())
                .contains(PURPOSE, "Riverbend Centre", "Lakeview", "City Fund", "You are here as a funder")
                .doesNotContain("Anna Reyes", "Dev Patel", "Log a moment");
        for (var page : new String[] {"/details", "/duties", "/plans/new"})
            assertThat(funder.ask(table + page).status()).as(page).isEqualTo(404);
        assertThat(funder.visit(table + "/history").text())
                .contains("set this table")
                .doesNotContain("Anna Reyes", "offered someone");
        assertThat(funder.visit("/tables").text())
                .contains("Between us", "With Riverbend Centre")
                .doesNotContain("Getting to know each other");
        dev.visit(table + "/promises/new").type("what", "Book the hall").press("Save");
        assertThat(funder.visit(table + "/promises").text()).doesNotContain("Book the hall");

        anna.visit(table + "/details").press("Propose a partnership");
        assertThat(anna.text()).contains("Still to answer: Lakeview.").doesNotContain("City Fund, Lakeview");
        funder.submit(table + "/proposals", Map.of("form", "partnership"));
        assertThat(funder.status()).isEqualTo(404);
        funder.submit(table + "/roles", Map.of("roles", "host"));
        assertThat(funder.status()).isEqualTo(404);
        dev.visit(table).press("Yes from us");
        assertThat(dev.page().select(".chip").text()).contains("Partnership");
        assertThat(funder.visit("/").text()).doesNotContain("waits for your yes");
    }

    @Test
    void someone_who_leaves_sees_nothing_more_and_the_last_one_may_take_the_partner_along() {
        annaAndDev();
        anna.visit(table + "/details").press("Propose a partnership");
        dev.visit(table + "/departures");
        assertThat(dev.text()).contains("Your place ends today", "the last one here for Lakeview");
        dev.press("Leave, and Lakeview with me");
        assertThat(dev.text()).contains("You left Between us.");
        for (var page : new String[] {"", "/history", "/promises", "/details", "/duties", "/departures"})
            assertThat(dev.ask(table + page).status()).as(page).isEqualTo(404);
        assertThat(dev.visit("/tables").text()).doesNotContain("Between us");
        assertThat(anna.visit("/").text())
                .contains("Lakeview is no longer at “Between us”")
                .doesNotContain("took the place you offered");
        assertThat(anna.press("Good to know").text()).doesNotContain("no longer at");
        anna.visit(table);
        assertThat(anna.text()).doesNotContain("Lakeview", "Waiting for a yes");
        assertThat(anna.page().select(".chip").text()).contains("Partnership");
        assertThat(anna.visit(table + "/history").text()).contains("Dev Patel left the table, and Lakeview with them.");
    }

    @Test
    void stages_change_freely_and_come_back_and_the_history_tells() {
        annaAndDev();
        dev.visit(table + "/details").type("stage", "looking_back").press("We are here now");
        assertThat(dev.page().select(".chip").text()).isEqualTo("Looking back");
        anna.visit(table + "/details").type("stage", "getting_to_know").press("We are here now");
        assertThat(anna.visit(table + "/history").text())
                .contains("Dev Patel said where we are: looking back.")
                .contains("Anna Reyes said where we are: getting to know each other.");
    }

    @Test
    void two_who_save_the_purpose_at_once_see_both_texts() {
        annaAndDev();
        anna.visit(table + "/details");
        dev.visit(table + "/details").type("purpose", "What Dev wrote").press("Save");
        anna.type("purpose", "What Anna wrote").press("Save");
        assertThat(anna.status()).isEqualTo(409);
        assertThat(anna.page().html()).contains("What Dev wrote", "What Anna wrote");
        anna.press("Save mine");
        assertThat(anna.text()).contains("What Anna wrote");
    }

    @Test
    void the_rule_of_two_is_set_aside_with_a_reason_that_everyone_reads() {
        annaAndDev();
        anna.visit(table + "/details").press("Do without it here");
        assertThat(anna.status()).isEqualTo(422);
        anna.type("reason", "We are both one-person groups").press("Do without it here");
        assertThat(anna.page().select(".seat-open")).isEmpty();
        assertThat(dev.visit(table + "/details").text()).contains("We are both one-person groups");
        assertThat(dev.press("Ask for two again").text()).contains("A place for one more");
    }

    @Test
    void whoever_sits_for_an_organisation_without_speaking_for_it_leaves_it_invited_until_they_do() {
        anna = as(someone("Anna Reyes"));
        tableFor(anna, "Between us", "Riverbend Centre");
        table = anna.where();
        var address = address("dev");
        invite(anna, table, "Dev", address, "Lakeview");
        var dev = stranger()
                .visit(invitationTo(address))
                .type("name", "Dev Patel")
                .press("Take my place");
        assertThat(dev.text()).contains("Lakeview is shown as invited");
        dev.press("I may speak for it");
        assertThat(dev.text()).contains("Lakeview is at the table.").doesNotContain("shown as invited");
    }

    @Test
    void names_of_any_script_survive_and_too_long_ones_are_refused_with_everything_kept() {
        var someone = as(someone("ᐊᓇᓇ ᐃᓄᒃ"));
        someone.visit("/tables/new")
                .type("name", "א".repeat(10_000))
                .type("purpose", "Kept all the same")
                .press("Set the table");
        assertThat(someone.status()).isEqualTo(422);
        assertThat(someone.page().select(".problem").text()).contains("120", "10000".replace("10000", "10,000"));
        assertThat(someone.page().select("input[name=name]").attr("value")).hasSize(10_000);
        assertThat(someone.page().select("textarea[name=purpose]").text()).isEqualTo("Kept all the same");
        someone.type("name", "طاولة طويلة").press("Set the table");
        assertThat(someone.page().select("h1").text()).isEqualTo("طاولة طويلة");
        assertThat(someone.page().select("h1").attr("dir")).isEqualTo("auto");
        assertThat(someone.text()).contains("ᐊᓇᓇ ᐃᓄᒃ (you)");
        someone.visit(someone.where() + "/invitations/new")
                .type("name", "x".repeat(10_000))
                .type("email", "not an address")
                .type("for", "person")
                .press("Send the invitation");
        assertThat(someone.status()).isEqualTo(422);
        assertThat(someone.page().select(".field .problem")).hasSize(2);
    }

    @Test
    void the_page_asks_the_database_a_fixed_small_number_of_times() {
        annaAndDev();
        var few = Statements.during(() -> anna.visit(table));
        for (int i = 0; i < 4; i++) {
            dev.visit(table + "/promises/new").type("what", "Thing " + i).press("Save");
            dev.visit(table + "/plans/new").type("day", "2026-02-1" + i).press("Save");
        }
        assertThat(Statements.during(() -> anna.visit(table))).isEqualTo(few).isLessThan(45);
    }

    @Test
    void the_database_settles_nothing_for_a_stranger_to_the_table() {
        annaAndDev();
        anna.visit(table + "/details").press("Propose a partnership");
        owner().sql("""
                insert into tables.answer (proposal_id, partner_id, person_id, yes, at)
                select p.id, s.partner_id, s.person_id, true, p.made_at from tables.proposal p
                  join tables.seat s on s.table_id = p.table_id and s.partner_id <> p.by_partner
                where p.table_id = :table
                """).param("table", tableId()).update();

        asking(
                someone("Other Person"),
                () -> people.sql("""
                select tables.settle(id, null, now(), now()) from unnest(array[cast(:proposal as uuid)]) as id
                """)
                        .param("proposal", proposal())
                        .query((_, _) -> 0)
                        .list());

        assertThat(owner().sql("select settled_at is null from tables.proposal where id = :id")
                        .param("id", proposal())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void the_database_starts_no_table_for_a_community_of_someone_else() {
        var nadia = someone("Nadia Osei");
        var theirs = asking(nadia, () -> communities.begin("Riverside seniors", nadia.id()));

        assertThatThrownBy(() -> asking(
                        someone("Other Person"),
                        () -> people.sql("""
                        select tables.start(gen_random_uuid(), 'Theirs', '', 'America/Toronto', current_date, now(),
                          gen_random_uuid(), null, :community, '{}', gen_random_uuid(), gen_random_uuid())
                        """)
                                .param("community", theirs.value())
                                .query((_, _) -> 0)
                                .list()))
                .hasStackTraceContaining("not of this community");
    }

    private UUID proposal() {
        return owner().sql("select id from tables.proposal where table_id = :table")
                .param("table", tableId())
                .query(UUID.class)
                .single();
    }

    private UUID tableId() {
        return TableId.of(table.substring("/tables/".length())).value();
    }

    @Test
    void a_stranger_to_the_table_finds_nothing() {
        annaAndDev();
        var other = as(someone("Other Person"));
        for (var page :
                new String[] {"", "/history", "/promises", "/details", "/duties", "/departures", "/invitations/new"})
            assertThat(other.ask(table + page).status()).as(page).isEqualTo(404);
        assertThat(other.ask("/tables/" + TableId.fresh()).status()).isEqualTo(404);
    }
}
