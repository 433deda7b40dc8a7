package org.longtable.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.longtable.world.Visitor;

/** R17: relationship work that a grant counts, as those inside enter it and its funder reads it. */
class WorkThatAGrantCountsTest extends AroundATable {
    private static final String CHANGE = "article.sheet a[href*=/milestones/]";

    private String grant;

    @BeforeEach
    void thereIsAGrant() {
        grant = addsTheGrant(anna)
                .page()
                .select("article.sheet a[href*=/funding/]")
                .attr("href");
    }

    private Visitor addsTwoCircles() {
        return as(anna).visit(grant + "/milestones/new")
                .type("pace_step_kind", "circles")
                .type("pace_step_words", "two circles with the students")
                .type("pace_step_by", "2026-03-31")
                .press("Save");
    }

    private String circles() {
        return as(dev).visit(path("/time")).page().select(CHANGE).stream()
                .map(link -> link.attr("href"))
                .filter(href -> !href.endsWith("/new"))
                .findFirst()
                .orElseThrow();
    }

    private List<String> listed(Someone person) {
        return as(person)
                .visit(path("/time"))
                .page()
                .select("article.sheet ul.plain li")
                .eachText();
    }

    private List<String> kept() {
        return owner().sql("""
                select what from tables.history where table_id = :table and what like 'pace.history.milestone.%'
                """)
                .param("table", table.value())
                .query(String.class)
                .list();
    }

    @Test
    void only_something_else_needs_words_and_the_form_says_so() {
        var page = as(anna).visit(grant + "/milestones/new");
        assertThat(page.text())
                .contains("Only “Something else” needs them.")
                .doesNotContain("In your words (optional)");
        page.type("pace_step_kind", "other").press("Save");
        assertThat(page.text()).contains("Please say in a few words what it is.");
        page.type("pace_step_kind", "glossary").press("Save");
        assertThat(page.text()).contains("It is among what this grant counts.");
    }

    @Test
    void two_circles_stand_under_their_grant_for_those_inside_and_for_its_funder() {
        assertThat(addsTwoCircles().where()).isEqualTo(path("/time"));
        assertThat(listed(dev)).singleElement().asString().contains("two circles with the students, by 31 March 2026");
        assertThat(listed(sol)).containsExactly("two circles with the students, by 31 March 2026");
        assertThat(as(sol).visit("/grants").text()).contains("two circles with the students, by 31 March 2026");
        assertThat(kept()).containsExactly("pace.history.milestone.added");
    }

    @Test
    void a_kind_needs_no_words_of_ones_own() {
        as(dev).visit(grant + "/milestones/new")
                .type("pace_step_kind", "glossary")
                .press("Save");
        assertThat(listed(sol)).containsExactly("A shared glossary");
    }

    @Test
    void anyone_inside_tells_it_otherwise() {
        addsTwoCircles();
        var page = as(dev).visit(circles());
        assertThat(page.page().select("[name=pace_step_words]").attr("value"))
                .isEqualTo("two circles with the students");
        page.type("pace_step_words", "three circles").type("pace_step_by", "").press("Save");
        assertThat(listed(sol)).containsExactly("three circles");
        assertThat(kept()).containsExactlyInAnyOrder("pace.history.milestone.added", "pace.history.milestone.changed");
    }

    @Test
    void done_shows_its_day_and_can_be_taken_back() {
        addsTwoCircles();
        clock.isOn("2026-02-02");
        var milestone = circles();
        as(dev).visit(milestone).type("pace_step_done", "2026-01-30").press("Save");
        assertThat(listed(sol)).singleElement().asString().contains("done on 30 January 2026");
        assertThat(kept()).contains("pace.history.milestone.done");
        as(anna).visit(milestone).type("pace_step_done", "").press("Save");
        assertThat(listed(sol)).containsExactly("two circles with the students, by 31 March 2026");
        assertThat(kept())
                .containsExactlyInAnyOrder(
                        "pace.history.milestone.added",
                        "pace.history.milestone.done",
                        "pace.history.milestone.changed");
    }

    @Test
    void what_is_still_to_come_is_not_done() {
        addsTwoCircles();
        var page = as(dev).visit(circles())
                .type("pace_step_words", "two circles and a supper")
                .type("pace_step_done", "2026-01-13")
                .press("Save");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.page().select("#f-pace_step_done-problem").text()).isNotEmpty();
        assertThat(page.page().select("[name=pace_step_words]").attr("value")).isEqualTo("two circles and a supper");
        assertThat(listed(sol)).containsExactly("two circles with the students, by 31 March 2026");
    }

    @Test
    void taken_back_it_goes_with_its_words() {
        addsTwoCircles();
        var milestone = circles();
        var page = as(dev).visit(milestone).press("Remove it");
        assertThat(page.where()).isEqualTo(path("/time"));
        assertThat(listed(dev)).isEmpty();
        assertThat(listed(sol)).isEmpty();
        assertThat(as(anna).ask(milestone).status()).isEqualTo(404);
        assertThat(owner().sql("select words from pace.milestone where id = :id::uuid")
                        .param("id", milestone.substring(milestone.lastIndexOf('/') + 1))
                        .query(String.class)
                        .list())
                .containsExactly("");
        assertThat(kept()).containsExactlyInAnyOrder("pace.history.milestone.added", "pace.history.milestone.removed");
    }

    @Test
    void something_else_needs_its_words_and_keeps_the_day_that_was_typed() {
        var page = as(anna).visit(grant + "/milestones/new")
                .type("pace_step_kind", "other")
                .type("pace_step_by", "2026-03-31")
                .press("Save");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.page().select("#f-pace_step_words-problem").text())
                .isEqualTo("Please say in a few words what it is.");
        assertThat(page.page().select("[name=pace_step_by]").attr("value")).isEqualTo("2026-03-31");
        assertThat(page.page().select("[name=pace_step_kind][checked]").attr("value"))
                .isEqualTo("other");
        assertThat(listed(dev)).isEmpty();
    }

    @Test
    void without_a_kind_or_with_a_day_nobody_can_read_nothing_is_lost() {
        var page = as(anna).visit(grant + "/milestones/new")
                .type("pace_step_words", "ᓄᓇᕗᑦ <b>circles</b>")
                .type("pace_step_by", "2026-02-30")
                .press("Save");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.page().select("#f-pace_step_kind-problem").text()).isNotEmpty();
        assertThat(page.page().select("#f-pace_step_by-problem").text()).isNotEmpty();
        assertThat(page.page().select("[name=pace_step_words]").attr("value")).isEqualTo("ᓄᓇᕗᑦ <b>circles</b>");
        assertThat(page.page().select("[name=pace_step_by]").attr("value")).isEqualTo("2026-02-30");
    }

    @Test
    void words_of_ten_thousand_characters_are_refused_calmly() {
        var page = as(anna).visit(grant + "/milestones/new")
                .type("pace_step_kind", "circles")
                .type("pace_step_words", "n".repeat(10_000))
                .press("Save");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.page().select("#f-pace_step_words-problem").text()).contains("200 characters", "10,000");
    }

    @Test
    void two_people_changing_it_at_once_see_both() {
        addsTwoCircles();
        var slow = as(anna).visit(circles());
        as(dev).visit(circles()).type("pace_step_words", "three circles").press("Save");
        var page = slow.type("pace_step_words", "four circles").press("Save");
        assertThat(page.status()).isEqualTo(409);
        assertThat(page.text()).contains("three circles");
        page.press("Save mine");
        assertThat(listed(sol)).containsExactly("four circles, by 31 March 2026");
    }

    @Test
    void the_funder_reads_and_never_writes() {
        addsTwoCircles();
        var milestone = circles();
        assertThat(as(sol).visit(path("/time")).page().select(CHANGE)).isEmpty();
        for (var closed : new String[] {milestone, grant + "/milestones/new"})
            assertThat(as(sol).ask(closed).status()).as(closed).isEqualTo(404);
        var words = Map.of("pace_step_kind", "circles", "pace_step_words", "none", "_version", "1");
        for (var closed : new String[] {milestone, grant + "/milestones", milestone + "/removals"})
            assertThat(as(sol).submit(closed, words).status()).as(closed).isEqualTo(404);
        assertThat(listed(sol)).containsExactly("two circles with the students, by 31 March 2026");
    }
}
