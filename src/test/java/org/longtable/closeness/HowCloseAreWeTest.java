package org.longtable.closeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.longtable.pace.AroundATable;
import org.longtable.vocabulary.PartnerId;
import org.longtable.world.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Anna for the centre and Dev for the school say how close they are; Bea is Anna's colleague, Sol only funds. */
class HowCloseAreWeTest extends AroundATable {
    @Autowired
    private DataSource people;

    private Someone bea;

    @BeforeEach
    void aTableThatIsNoLongerNew() {
        bea = someone("Bea Lund");
        seat(centre, bea);
        together("meal", "2026-01-19", true);
        clock.isOn("2026-01-28");
    }

    @Test
    void each_says_it_alone_and_two_levels_apart_is_something_to_talk_about() {
        var round = begun();
        answers(anna, round, school, 4);
        for (var person : List.of(dev, bea)) {
            assertThat(as(person).visit(path("/closeness")).text()).doesNotContain("Named partners");
            assertThat(count(person, "envelopes.answer")).isZero();
        }
        assertThat(as(bea).visit(path("/closeness/" + round)).page().select("input[checked]"))
                .isEmpty();
        assertThat(as(dev).visit("/").text()).contains("How close are you at Between Us?");
        answers(dev, round, centre, 1);
        for (var person : List.of(anna, bea, dev)) {
            var page = as(person).visit(path("/closeness"));
            assertThat(page.text())
                    .contains("Riverbend Community Centre, of Lakeview High School – Named partners")
                    .contains("Lakeview High School, of Riverbend Community Centre – We know of each other")
                    .contains("You see this differently.");
            assertThat(page.page().select("details .figures").text()).contains("2.50");
            page.page().select("details").remove();
            assertThat(page.page().select("main").text()).doesNotContain("2.5");
        }
        assertThat(as(anna).visit(path("/understanding")).text())
                .contains("How close Riverbend Community Centre and Lakeview High School are");
        assertThat(as(sol).ask(path("/closeness")).status()).isEqualTo(404);
        assertThat(as(sol).visit(path("")).text()).doesNotContain("How close");
    }

    @Test
    void one_level_apart_is_nothing_to_ask_about() {
        var round = begun();
        answers(anna, round, school, 3);
        answers(dev, round, centre, 2);
        assertThat(as(anna).visit(path("/closeness")).text()).doesNotContain("You see this differently.");
        assertThat(owner().sql("select count(*) from understanding.difference where table_id = :t")
                        .param("t", table.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void the_right_level_for_now_is_chosen_together_and_may_be_a_lighter_one() {
        var round = begun();
        answers(anna, round, school, 4);
        answers(dev, round, centre, 4);
        as(anna).visit(path("/closeness")).type("level", "4").press("Suggest it");
        assertThat(as(dev).visit(path("/closeness")).text())
                .contains("Suggested: Named partners", "Still to take it: Lakeview High School");
        assertThat(as(dev).visit(path("/closeness")).press("We take it").text())
                .contains("Named partners Chosen together on 28 January 2026.");
        as(dev).visit(path("/closeness"))
                .type("level", "2")
                .type("level_note", "Until the exams are over")
                .press("Suggest it");
        var annas = as(anna).visit(path("/closeness"));
        as(dev).visit(path("/closeness")).type("level", "3").press("Suggest it");
        assertThat(annas.press("We take it").text()).contains("Something else is suggested by now");
        as(anna).visit(path("/closeness")).press("We take it");
        assertThat(as(anna).visit(path("/closeness")).text())
                .contains("We do things together Chosen together", "Named partners, chosen on 28 January 2026");
    }

    @Test
    void what_calls_for_an_agreement_is_said_in_words_and_asked_once() {
        assertThat(questions(anna)).doesNotContain("agreement");
        var list = as(anna).visit(path("/closeness")).follow("7 questions, yes or no");
        assertThat(list.page().select("fieldset")).hasSize(7);
        list.type("reason_shared_name", "yes")
                .type("reason_shared_budget", "yes")
                .type("reason_money", "no")
                .press("Save");
        assertThat(as(dev).visit(path("/closeness/reasons")).page().select("fieldset"))
                .hasSize(4);
        assertThat(questions(dev))
                .contains("Would a light written agreement help?")
                .contains("you use a name together; you share a small budget");
    }

    @Test
    void what_is_advised_can_wait_with_a_note_and_what_is_needed_cannot() {
        tell("shared_name", "shared_budget");
        var without = as(dev).visit(path("/questions")).press("Put it aside", "article:contains(light written) form");
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.text()).contains("Write in a few words why it can wait.");
        as(dev).visit(path("/questions"))
                .type("reason", "After the exams")
                .press("Put it aside", "article:contains(light written) form");
        assertThat(asked(dev)).doesNotContain("Would a light written agreement help?");
        tell("data");
        assertThat(asked(dev)).contains("An agreement is needed here");
        var page = as(dev).visit(path("/questions")).page();
        assertThat(page.select("article:contains(An agreement is needed) form")).isEmpty();
        var seen = page.select("article:contains(An agreement is needed)");
        assertThat(seen.text()).contains("you share personal data");
    }

    @Test
    void what_the_table_tells_is_not_asked() {
        owner().sql(
                        "update directory.organisation set staff = 0 where id = (select organisation_id from tables.partner where id = :p)")
                .param("p", centre.value())
                .update();
        owner().sql(
                        "update directory.organisation set staff = 3 where id = (select organisation_id from tables.partner where id = :p)")
                .param("p", school.value())
                .update();
        owner().sql("update tables.longtable set started_on = '2024-12-01' where id = :id")
                .param("id", table.value())
                .update();
        assertThat(questions(anna)).contains("it lasts longer than a year; one of you has ten times what another has");
        assertThat(as(anna).visit(path("/closeness/reasons")).text()).doesNotContain("last longer than a year");
    }

    @Test
    void the_database_keeps_it_to_those_inside_and_to_what_each_may_change() {
        tell("shared_name");
        var round = begun();
        answers(anna, round, school, 4);
        answers(dev, round, centre, 1);
        as(anna).visit(path("/closeness")).type("level", "4").press("Suggest it");
        for (var of : List.of("closeness.told", "closeness.opened", "closeness.choice", "closeness.taking")) {
            assertThat(count(dev, of)).as(of).isEqualTo(1);
            for (var other : List.of(sol, someone("Lin Elsewhere")))
                assertThat(count(other, of)).as(of).isZero();
        }
        for (var statement : List.of(
                "update closeness.choice set settled_on = current_date",
                "delete from closeness.choice",
                "insert into closeness.taking select id, offered_by, offered_by, offered_on from closeness.choice",
                "update closeness.opened set apart = false"))
            assertThatThrownBy(() -> asking(dev, () -> db().sql(statement).update()))
                    .as(statement)
                    .hasStackTraceContaining("permission denied");
        assertThat(asking(
                        dev,
                        () -> db().sql("update closeness.choice set note = ''").update()))
                .isZero();
    }

    @Test
    void two_who_answer_otherwise_at_once_see_both_answers() {
        var devs = as(dev).visit(path("/closeness/reasons?all=yes"));
        tell("money");
        devs.type("reason_money", "no").type("reason_long", "yes").press("Save");
        assertThat(devs.status()).isEqualTo(409);
        assertThat(devs.text()).contains("Yes", "No");
        assertThat(as(anna).visit(path("/closeness/reasons?all=yes"))
                        .page()
                        .select("input[name=reason_money][checked]")
                        .attr("value"))
                .isEqualTo("yes");
        as(dev).visit(path("/closeness/reasons?all=yes"))
                .type("reason_money", "no")
                .press("Save");
        assertThat(as(anna).visit(path("/closeness/reasons?all=yes"))
                        .page()
                        .select("input[name=reason_money][checked]")
                        .attr("value"))
                .isEqualTo("no");
    }

    private void tell(String... reasons) {
        var list = as(anna).visit(path("/closeness/reasons?all=yes"));
        for (var one : reasons) list.type("reason_" + one, "yes");
        list.press("Save");
    }

    private String questions(Someone person) {
        return as(person).visit(path("/questions")).text();
    }

    /** What is awake. */
    private List<String> asked(Someone person) {
        return as(person).visit(path("/questions")).page().select("article h2").eachText();
    }

    private UUID begun() {
        as(anna).visit(path("/closeness")).press("Ask every partner");
        return owner().sql("select id from envelopes.round where table_id = :table order by begun_at desc limit 1")
                .param("table", table.value())
                .query(UUID.class)
                .single();
    }

    private Visitor answers(Someone person, UUID round, PartnerId of, int level) {
        return as(person)
                .visit(path("/closeness/" + round))
                .type("level_" + of, Integer.toString(level))
                .press("Seal my answer");
    }

    private int count(Someone person, String of) {
        return asking(
                person,
                () -> db().sql("select count(*) from " + of)
                        .query(Integer.class)
                        .single());
    }

    private JdbcClient db() {
        return JdbcClient.create(people);
    }
}
