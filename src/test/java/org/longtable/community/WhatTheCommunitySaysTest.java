package org.longtable.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.longtable.vocabulary.TableId;
import org.longtable.world.LongtableTest;
import org.longtable.world.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What someone of the community said, at a table between neighbours and a library. All are invented. */
class WhatTheCommunitySaysTest extends LongtableTest {
    private static final String WORDS = "We are always told what is good for us, and never asked.";

    @Autowired
    JdbcClient db;

    private Someone samira;
    private Someone lin;
    private Visitor samiras;
    private Visitor lins;
    private String table;

    @BeforeEach
    void two_people_at_a_table() {
        samira = someone("Samira Haddad");
        lin = someone("Lin Chen");
        samiras = as(samira);
        lins = as(lin);
        samiras.visit("/tables/new").type("name", "Stories on Alder Street").type("for", "new");
        samiras.type("organisation", "Alder Street Neighbours").press("Set the table");
        table = samiras.where();
        sits(lin, null);
    }

    @Test
    void words_are_read_by_everyone_inside_and_nobody_reads_who_said_or_wrote_them() {
        writes(samiras, "neighbour");
        assertThat(samiras.text())
                .contains("“" + WORDS + "”", "A neighbour", "January 2026")
                .doesNotContain("20 January");
        assertThat(lins.visit(table + "/listening").text())
                .contains(WORDS, "A neighbour · January 2026")
                .doesNotContain("Samira");
        lins.follow("Look at it");
        assertThat(lins.text()).contains(WORDS).doesNotContain("Samira", "Remove these words");
        assertThat(lins.ask(lins.where() + "/removal").text()).doesNotContain("Remove them");
        assertThat(lins.visit(table + "/history").text()).doesNotContain("asked", WORDS);
        assertThat(owner().sql("select count(*) from tables.history where table_id = :table and what like 'community%'")
                        .param("table", tableId())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(lins.ask("/me/copy/longtable.json").answer().body()).doesNotContain(WORDS);
        assertThat(samiras.ask("/me/copy/longtable.json").answer().body()).contains(WORDS);
    }

    @Test
    void a_name_is_shown_only_when_each_who_is_named_wants_it() {
        writes(samiras, "neighbour");
        var line = samiras.where();
        samiras.press("My name may be shown");
        assertThat(lins.visit(line).text()).contains("written down by Samira Haddad");
        samiras.visit(line).press("Do not show my name");
        assertThat(lins.visit(line).text()).doesNotContain("Samira");
        samiras.visit(table + "/listening/new?as=parent")
                .type("words", "I was there.")
                .type("own", "yes")
                .type("open", "yes");
        samiras.press("Save");
        assertThat(lins.visit(samiras.where()).text())
                .contains("A parent", "Samira Haddad")
                .doesNotContain("written down");
    }

    @Test
    void the_words_can_point_at_how_the_table_began_and_leave_nothing_when_they_are_removed() {
        writes(samiras, "neighbour");
        var line = samiras.where();
        lins.visit(line).press("It began with this");
        assertThat(lins.where()).isEqualTo(table);
        assertThat(lins.text()).contains("It began with", WORDS);
        assertThat(lins.ask(line + "/removal").status()).isEqualTo(200);
        lins.submit(line + "/removal", Map.of());
        assertThat(lins.status()).isEqualTo(404);
        samiras.visit(line).follow("Remove these words for good");
        samiras.press("Remove them");
        assertThat(samiras.visit(table).text()).doesNotContain(WORDS, "It began with");
        assertThat(owner().sql("select count(*) from community.line where table_id = :table")
                        .param("table", tableId())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whoever_wrote_words_removes_them_also_after_leaving() {
        writes(lins, "neighbour");
        var line = lins.where();
        owner().sql("update tables.seat set until = :today where person_id = :lin")
                .param("today", clock.today())
                .param("lin", lin.id().value())
                .update();
        assertThat(lins.ask(table + "/listening").status()).isEqualTo(404);
        lins.visit(line + "/removal").press("Remove them");
        assertThat(samiras.visit(table + "/listening").text()).doesNotContain(WORDS);
    }

    @Test
    void a_partner_that_is_only_a_funder_reads_nothing_of_it() {
        var sol = someone("Sol Marchand");
        sits(sol, "{funder}");
        writes(samiras, "neighbour");
        var line = samiras.where();
        samiras.press("It began with this");
        var sols = as(sol);
        assertThat(sols.visit(table).text()).contains("Stories on Alder Street").doesNotContain(WORDS, "It began with");
        assertThat(sols.ask(table + "/listening").status()).isEqualTo(404);
        assertThat(sols.ask(line).status()).isEqualTo(404);
        assertThat(seen(sol, "select id from community.line")).isEmpty();
        assertThat(seen(sol, "select line_id from community.origin")).isEmpty();
    }

    @Test
    void children_and_young_people_are_a_number_and_the_duty_to_report_stands_before_their_words() {
        samiras.visit(table + "/listening/new").follow("Children or young people");
        assertThat(samiras.text())
                .contains("An adult who suspects harm must report it")
                .doesNotContain("my own words");
        samiras.type("words", "The bus is scary after dark.")
                .type("on", "2026-01-20")
                .press("Save");
        assertThat(samiras.status()).isEqualTo(422);
        assertThat(samiras.text()).contains("Please read the notice above first.", "The bus is scary");
        samiras.type("read", "yes").type("young", "3").press("Save");
        assertThat(lins.visit(samiras.where()).text())
                .contains("A few young people")
                .doesNotContain("3 young");
        samiras.visit(table + "/listening/new?as=young")
                .type("words", "Let us paint it.")
                .type("read", "yes");
        samiras.type("young", "12").type("open", "yes").press("Save");
        assertThat(lins.visit(samiras.where()).text())
                .contains("12 young people")
                .doesNotContain("Samira");
        assertThatThrownBy(() -> owner().sql("""
                        insert into community.line (id, table_id, words, capacity, said_on)
                        values (gen_random_uuid(), :table, 'x', 'young', current_date)
                        """).param("table", tableId()).update())
                .hasMessageContaining("check");
    }

    @Test
    void it_is_confirmed_with_the_community_on_a_day() {
        writes(samiras, "elder");
        lins.visit(samiras.where()).type("on", "2026-01-31").press("Save");
        assertThat(lins.text()).contains("Confirmed with the community on 31 January 2026");
        lins.type("on", "2026-01-01").press("Save");
        assertThat(lins.text()).contains("Nothing was changed.", "31 January 2026");
    }

    @Test
    void a_time_of_listening_holds_questions_and_counts_and_what_was_promised_back() {
        samiras.visit(table + "/listening/times/new").type("questions", "What would you change on this street?");
        samiras.type("came_elder", "4")
                .type("invited_elder", "9")
                .type("promised", "We come back in March.")
                .press("Save");
        assertThat(lins.visit(table + "/listening").text())
                .contains("What would you change on this street?", "Elders 9 4", "We come back in March.")
                .doesNotContain("Samira", "Take it out");
        samiras.visit(table + "/listening").press("Take it out");
        assertThat(lins.visit(table + "/listening").text()).doesNotContain("What would you change");
    }

    @Test
    void the_database_tells_nobody_whose_hand_it_was_and_lets_nobody_change_the_words() {
        writes(samiras, "neighbour");
        assertThat(seen(lin, "select line_id from community.hand")).isEmpty();
        assertThat(seen(samira, "select line_id from community.hand")).hasSize(1);
        assertThatThrownBy(() -> asking(
                        samira,
                        () -> db.sql("update community.line set words = 'other'")
                                .update()))
                .hasStackTraceContaining("permission denied");
        var stranger = someone("Maya");
        assertThat(seen(stranger, "select id from community.line")).isEmpty();
        assertThatThrownBy(() -> asking(
                        lin,
                        () -> db.sql("""
                        insert into community.hand (line_id, writer, speaker)
                        select id, :lin, :samira from community.line limit 1
                        """)
                                .param("lin", lin.id().value())
                                .param("samira", samira.id().value())
                                .update()))
                .hasStackTraceContaining("row-level security");
    }

    private List<UUID> seen(Someone person, String sql) {
        return asking(person, () -> db.sql(sql).query(UUID.class).list());
    }

    private void writes(Visitor person, String capacity) {
        person.visit(table + "/listening/new?as=" + capacity)
                .type("words", WORDS)
                .type("on", "2026-01-20")
                .press("Save");
        assertThat(person.status()).as(person.text()).isEqualTo(200);
    }

    private UUID tableId() {
        return TableId.of(table.substring("/tables/".length())).value();
    }

    /** Someone sits for the neighbours as well, or for a community of their own that is here only as a funder. */
    private void sits(Someone person, String roles) {
        var partner = roles == null
                ? owner().sql("select id from tables.partner where table_id = :table order by since, id limit 1")
                        .param("table", tableId())
                        .query(UUID.class)
                        .single()
                : UUID.randomUUID();
        if (roles != null)
            owner().sql("""
                    insert into tables.partner (id, table_id, person_id, roles, state, since)
                    values (:id, :table, :person, :roles::text[], 'seated', :day)
                    """)
                    .param("id", partner)
                    .param("table", tableId())
                    .param("person", person.id().value())
                    .param("roles", roles)
                    .param("day", clock.today())
                    .update();
        owner().sql("""
                insert into tables.seat (id, table_id, partner_id, person_id, since)
                values (gen_random_uuid(), :table, :partner, :person, :day)
                """)
                .param("table", tableId())
                .param("partner", partner)
                .param("person", person.id().value())
                .param("day", clock.today())
                .update();
    }
}
