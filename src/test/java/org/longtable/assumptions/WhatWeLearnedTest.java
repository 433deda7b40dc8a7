package org.longtable.assumptions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.longtable.understanding.WithStatements;
import org.longtable.world.Statements;
import org.longtable.world.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a table took for granted, what it learned, and the plan that changed by it. */
class WhatWeLearnedTest extends WithStatements {
    @Autowired
    private DataSource people;

    /** Story 2, step 9. */
    @Test
    void three_things_learned_make_a_second_version_and_two_things_taken_for_granted_are_dropped_and_one_changed() {
        as(anna).visit(path("/plan/versions/new"))
                .type("plan_words", "An hour of writing each week, for patients.")
                .press("Save");
        assume("An hour is a good length", "other hospitals");
        assume("Only patients write", "");
        var meal = moment();
        learned("Patients tire after 30 minutes", "Sessions last 25 minutes")
                .type("moment", meal.toString())
                .type("lesson_assumption", held("An hour is a good length"))
                .type("lesson_state", "changed")
                .type("lesson_became", "25 minutes is a good length")
                .press("Save");
        learned("Night staff want to write", "A staff hour at night")
                .type("moment", meal.toString())
                .type("lesson_assumption", held("Only patients write"))
                .type("lesson_state", "dropped")
                .press("Save");
        learned("Some need to dictate", "Volunteers who write down what is said")
                .type("moment", meal.toString())
                .type("lesson_assumed", "Everyone can hold a pen")
                .type("lesson_state", "dropped")
                .press("Save");
        var page = as(dev).visit(path("/plan"));
        assertThat(page.text()).contains("Learned, and not in the plan yet", "Version 1");
        as(dev).visit(path("/plan/versions/new"))
                .type("plan_words", "25 minutes of writing for patients, and an hour for staff at night.")
                .press("Save");
        var second = as(anna).visit(path("/plan"));
        assertThat(second.text())
                .contains("Version 2", "Written by Dev Patel on 26 January 2026")
                .contains("What you learned changed three things")
                .doesNotContain("not in the plan yet");
        var changes = second.page().select("section[aria-labelledby=lessons] li");
        assertThat(changes).hasSize(3);
        assertThat(changes)
                .allMatch(one -> one.text().contains("A meal or coffee, 19 January 2026")
                        && one.select("a").attr("href").equals(path("/moments/" + meal)));
        assertThat(changes.text())
                .contains("Sessions last 25 minutes", "A staff hour at night", "Volunteers who write");
        assertThat(as(anna).visit(path("/plan/versions/1")).text())
                .contains("An hour of writing each week, for patients.")
                .doesNotContain("25 minutes");
        var log = as(dev).visit(path("/assumptions")).page();
        assertThat(log.select("section[aria-labelledby=dropped] li")).hasSize(2);
        assertThat(log.select("section[aria-labelledby=changed] li"))
                .singleElement()
                .satisfies(one -> assertThat(one.text())
                        .contains("An hour is a good length", "Instead: 25 minutes is a good length")
                        .contains("Because: Patients tire after 30 minutes", "from: other hospitals"));
        assertThat(log.select("section[aria-labelledby=held]")).isEmpty();
        assertThat(as(dev).visit(path("/history")).text())
                .contains("Dev Patel wrote version 2 of the plan.")
                .doesNotContain("Patients tire", "hold a pen");
    }

    @Test
    void of_two_who_write_the_plan_anew_at_once_the_second_reads_both() {
        writes(anna, "One");
        var devs = as(dev).visit(path("/plan/versions/new")).type("plan_words", "Two, by Dev");
        writes(anna, "Two, by Anna");
        devs.press("Save");
        assertThat(devs.status()).isEqualTo(409);
        assertThat(devs.page().html()).contains("Two, by Anna", "Two, by Dev");
        assertThat(as(dev).visit(path("/plan")).text()).contains("Two, by Anna").doesNotContain("Two, by Dev");
    }

    @Test
    void two_versions_of_the_plan_stand_beside_each_other_word_by_word() {
        assertThat(as(dev).visit(path("/plan/versions")).where()).isEqualTo(path("/plan"));
        writes(anna, "We <b>write</b> on Mondays, in the library.");
        writes(dev, "We <b>write</b> on Fridays, in the library, with tea.");
        var page = as(marie).visit(path("/plan")).follow("What changed since version 1");
        var columns = page.page().select(".beside .columns > div");
        assertThat(columns.get(0).select("del").eachText()).containsExactly("taken out: Mondays");
        assertThat(columns.get(0).select("ins")).isEmpty();
        assertThat(columns.get(1).select("ins").eachText()).containsExactly("added: Fridays", "added: , with tea");
        assertThat(columns.get(1).select("del")).isEmpty();
        assertThat(columns.get(0).text()).contains("We <b>write</b> on");
        writes(anna, "We stop.");
        assertThat(as(dev).visit(path("/plan/versions/1"))
                        .follow("What changed from this version to the latest")
                        .text())
                .contains("Version 1 beside version 3", "stop", "Mondays");
        as(dev).visit(path("/plan/versions/2")).press("Take my words back");
        assertThat(as(marie).visit(path("/plan/versions?from=1&to=2")).text())
                .contains("Taken back on 26 January 2026.", "on Mondays, in the library")
                .doesNotContain("taken out", "Fridays");
        for (var wrong : List.of("?from=9&to=1", "?from=x", "?to=0"))
            assertThat(as(marie).ask(path("/plan/versions" + wrong)).status())
                    .as(wrong)
                    .isEqualTo(404);
        assertThat(as(sol).ask(path("/plan/versions")).status()).isEqualTo(404);
    }

    @Test
    void what_changed_says_what_it_became_and_what_changed_it() {
        assume("Parents read the letter", "the school office");
        var one = as(dev).visit(path("/assumptions/" + held("Parents read the letter")));
        var refused = one.type("assumption_state", "changed").press("Save");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Write what you think instead", "Write in a few words what changed it.");
        var late = as(anna).visit(one.where());
        refused.type("assumption_became", "Parents read the group chat")
                .type("assumption_why", "Four of thirty letters came back signed")
                .press("Save");
        late.type("assumption_state", "dropped")
                .type("assumption_why", "Nobody reads anything")
                .press("Save");
        assertThat(late.status()).isEqualTo(409);
        assertThat(as(marie).visit(path("/assumptions")).text())
                .contains("Parents read the group chat", "changed on 26 January 2026");
    }

    @Test
    void ones_own_words_are_taken_back_for_good_and_nobody_elses_can_be() {
        assume("Parents read the letter", "the school office");
        writes(anna, "A plan to regret");
        var id = held("Parents read the letter");
        assertThat(as(dev).submit(path("/assumptions/" + id + "/removals"), Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(as(dev).submit(path("/plan/versions/1/removals"), Map.of()).status())
                .isEqualTo(404);
        as(anna).visit(path("/assumptions")).press("Take my words back");
        as(anna).visit(path("/plan")).press("Take my words back");
        assertThat(as(dev).visit(path("/assumptions")).text())
                .contains("Taken back on 26 January 2026.")
                .doesNotContain("Parents", "school office");
        assertThat(as(dev).visit(path("/plan")).text()).doesNotContain("regret");
    }

    @Test
    void whoever_only_funds_and_whoever_sits_elsewhere_sees_nothing_of_it() {
        assume("Parents read the letter", "");
        writes(anna, "One");
        learned("Learned", "Changed").press("Save");
        for (var other : List.of(sol, someone("Lin Elsewhere")))
            for (var of : List.of("assumption", "plan_version", "lesson"))
                assertThat(count(other, "assumptions." + of))
                        .as(other.name() + of)
                        .isZero();
        assertThat(count(marie, "assumptions.lesson")).isEqualTo(1);
    }

    /** However much there is, a page asks the database as often; and what is written stays what it is. */
    @Test
    void pages_ask_the_database_as_often_for_five_hundred_rows_as_for_one() {
        write(1);
        var pages = List.of("/assumptions", "/plan", "/understanding", "/reasons", "/policies", "/conversations/new");
        var few = pages.stream().map(this::statements).toList();
        write(500);
        assertThat(pages.stream().map(this::statements).toList()).isEqualTo(few);
        var log = as(anna).visit(path("/assumptions"));
        assertThat(log.page().select("main li")).hasSize(50);
        assertThat(log.follow("Earlier ones").page().select("main li")).hasSize(50);
    }

    private long statements(String page) {
        var visitor = as(dev);
        return Statements.during(() -> visitor.visit(path(page)));
    }

    private void write(int rows) {
        owner().sql("""
                with n as (select generate_series(1, :rows) as n),
                a as (insert into assumptions.assumption (id, table_id, words, written_by, written_on)
                  select gen_random_uuid(), :table, '<b>' || n, :anna, '2026-01-26' from n),
                l as (insert into assumptions.lesson (id, table_id, learned, changes, on_day, written_by)
                  select gen_random_uuid(), :table, '<i>' || n, 'x', '2026-01-26', :anna from n)
                insert into understanding.difference (id, table_id, words, named_on, named_by, owner, look_again)
                select gen_random_uuid(), :table, '<script>' || n, '2026-01-26', :anna, :anna, '2026-03-01' from n
                """)
                .param("rows", rows)
                .param("table", table.value())
                .param("anna", anna.id().value())
                .update();
    }

    @Test
    void a_lesson_of_a_day_to_come_is_refused_beside_the_day() {
        var refused =
                learned("Learned", "Changed").type("lesson_day", "2026-03-01").press("Save");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Choose today or a day before.");
    }

    private void writes(Someone person, String words) {
        as(person).visit(path("/plan/versions/new")).type("plan_words", words).press("Save");
    }

    private void assume(String words, String source) {
        as(anna).visit(path("/assumptions/new"))
                .type("assumption_words", words)
                .type("assumption_source", source)
                .press("Save");
    }

    private Visitor learned(String learned, String changes) {
        return as(anna).visit(path("/lessons/new"))
                .type("lesson_learned", learned)
                .type("lesson_changes", changes);
    }

    private String held(String words) {
        return owner().sql("select id from assumptions.assumption where table_id = :t and words = :words")
                .param("t", table.value())
                .param("words", words)
                .query(UUID.class)
                .single()
                .toString();
    }

    private UUID moment() {
        return owner().sql("select id from relationships.moment where table_id = :t")
                .param("t", table.value())
                .query(UUID.class)
                .single();
    }

    private int count(Someone person, String of) {
        return asking(
                person,
                () -> JdbcClient.create(people)
                        .sql("select count(*) from " + of)
                        .query(Integer.class)
                        .single());
    }
}
