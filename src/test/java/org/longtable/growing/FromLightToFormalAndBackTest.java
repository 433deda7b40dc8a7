package org.longtable.growing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.longtable.pace.AroundATable;
import org.longtable.world.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A yearly supper of the centre and the school becomes a partnership, and light again, and nothing is lost. */
class FromLightToFormalAndBackTest extends AroundATable {
    @Autowired
    private DataSource people;

    @BeforeEach
    void aTableThatIsNoLongerNew() {
        together("meal", "2026-01-19", true);
        clock.isOn("2026-01-28");
    }

    @Test
    void a_yearly_collaboration_grows_into_a_partnership_and_back_without_losing_anything() {
        as(anna).visit(path("/said/new"))
                .type("said", "We cook, you bring the band.")
                .press("Save");
        as(dev).visit(path("/said")).press("We read it the same way");
        as(anna).visit(path("/plans/new"))
                .type("what", "Supper in the yard")
                .type("day", "2026-02-28")
                .press("Save");
        promises(anna, "Bring the long tables");
        clock.isOn("2026-03-20");
        var year = as(anna).visit(path("/growth")).follow("Choose what to copy");
        assertThat(year.text())
                .contains("Supper in the yard", "28 February 2026, again on 28 February 2027", "Bring the long tables");
        year.type("copy", all(year)).press("Copy what I chose");
        assertThat(plannedOn("2027-02-28")).containsExactly("Supper in the yard");

        clock.isOn("2027-03-01");
        assertThat(as(anna).visit(path("/growth")).text())
                .contains("You work as a collaboration", "Name a goal that more than one of you set")
                .contains("Say at least who is the contact", "Choose when you look back");
        as(anna).visit(path("/goals/new"))
                .type("goal_words", "Every child eats with someone they did not know")
                .type("goal_set_by", "community", centre.toString())
                .press("Save");
        as(dev).visit(path("/reviews/rhythm")).press("Save");
        assertThat(as(dev).visit(path("/growth")).text())
                .contains("A goal that more than one of you set", "When you look back")
                .contains("the community, Riverbend Community Centre")
                .doesNotContain("Name a goal that more than one of you set");
        as(anna).visit(path("/growth")).press("Propose a partnership");
        as(dev).visit(path("")).press("Yes from us");
        assertThat(as(dev).visit(path("/growth")).text()).contains("You work as a partnership");

        clock.isOn("2027-09-01");
        as(dev).visit(path("/growth")).press("Propose a collaboration");
        as(anna).visit(path("")).press("Yes from us");
        var after = as(anna).visit(path("/growth"));
        assertThat(after.text())
                .contains("You work as a collaboration", "When you look back")
                .contains("Every child eats with someone they did not know");
        assertThat(as(dev).visit(path("/said")).text()).contains("We cook, you bring the band.");
        assertThat(after.page().select(".timeline-list li").eachText())
                .containsSubsequence(
                        "12 January 2026 The table began",
                        "19 January 2026 First moment together",
                        "28 January 2026 First note of what was said",
                        "20 March 2026 Copied to the next year",
                        "1 March 2027 First goal",
                        "1 March 2027 A partnership",
                        "1 September 2027 A collaboration again",
                        "1 September 2027 Today");
    }

    @Test
    void what_nobody_had_planned_comes_again_as_well() {
        together("meal", "2026-02-14", true);
        clock.isOn("2026-03-20");
        var year = as(anna).visit(path("/growth/years/new"));
        assertThat(year.text()).contains("A meal or coffee", "14 February 2026, again on 14 February 2027");
        year.type("copy", all(year)).press("Copy what I chose");
        assertThat(owner().sql("select kind from tables.plan where table_id = :table and on_day = '2027-02-14'")
                        .param("table", table.value())
                        .query(String.class)
                        .list())
                .containsExactly("meal");
        clock.isOn("2028-03-01");
        assertThat(as(anna).visit(path("/growth/years/new")).text())
                .contains("nothing was planned, noted or promised here", "Plan a moment");
    }

    @Test
    void only_what_was_chosen_is_copied_and_of_promises_only_ones_own() {
        promises(anna, "Bring the long tables");
        promises(dev, "Bring the band");
        assertThat(as(anna).visit(path("/growth/years/new")).text())
                .contains("Bring the long tables")
                .doesNotContain("Bring the band");
        var theirs = as(dev).visit(path("/growth/years/new"))
                .page()
                .select("input[name=copy]")
                .last()
                .attr("value");
        assertThat(as(anna).submit(path("/growth/years"), Map.of("copy", theirs))
                        .header("Location"))
                .endsWith("/growth/years/new");
        assertThat(as(anna).visit(path("/growth/years/new"))
                        .press("Copy what I chose")
                        .text())
                .contains("Choose at least one thing");
        assertThat(as(sol).ask(path("/growth")).status()).isEqualTo(404);
    }

    @Test
    void a_goal_says_who_set_it_and_only_its_writer_takes_the_words_back() {
        assertThat(as(anna).visit(path("/goals/new"))
                        .type("goal_words", "A play")
                        .press("Save")
                        .status())
                .isEqualTo(422);
        aPlay();
        assertThat(as(dev).visit(path("/growth")).text())
                .contains("None of these goals was set by the community.")
                .contains("Name a goal that more than one of you set");
        var devs = as(dev).visit(path("/growth")).follow("Change – A play");
        as(anna).visit(path("/growth"))
                .follow("Change – A play")
                .type("goal_state", "reached")
                .press("Save");
        assertThat(devs.type("goal_words", "Another").press("Save").status()).isEqualTo(409);
        assertThat(as(dev).visit(path("/growth"))
                        .follow("Change – A play")
                        .page()
                        .select("form[action$=removals]"))
                .isEmpty();
        as(anna).visit(path("/growth")).follow("Change – A play").press("Take my words back");
        assertThat(as(dev).visit(path("/growth")).text()).doesNotContain("A play");
    }

    @Test
    void the_database_keeps_it_inside() {
        aPlay();
        for (var other : List.of(sol, someone("Lin Elsewhere")))
            assertThat(asking(
                            other,
                            () -> db().sql("select count(*) from growing.goal")
                                    .query(Integer.class)
                                    .single()))
                    .isZero();
        assertThatThrownBy(() ->
                        asking(anna, () -> db().sql("delete from growing.goal").update()))
                .hasStackTraceContaining("permission denied");
        assertThat(asking(
                        sol,
                        () -> db().sql("update growing.goal set words = 'x'").update()))
                .isZero();
    }

    private void aPlay() {
        as(anna).visit(path("/goals/new"))
                .type("goal_words", "A play")
                .type("goal_set_by", centre.toString())
                .press("Save");
    }

    private void promises(Someone person, String what) {
        as(person).submit(path("/promises"), Map.of("what", what, "by", "2026-02-27"));
    }

    private static String[] all(Visitor visitor) {
        return visitor.page().select("input[name=copy]").eachAttr("value").toArray(String[]::new);
    }

    private List<String> plannedOn(String day) {
        return owner().sql("select what from tables.plan where table_id = :t and on_day = :day::date")
                .param("t", table.value())
                .param("day", day)
                .query(String.class)
                .list();
    }

    private JdbcClient db() {
        return JdbcClient.create(people);
    }
}
