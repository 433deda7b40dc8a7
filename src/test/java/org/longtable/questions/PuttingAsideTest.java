package org.longtable.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.longtable.pace.AroundATable;
import org.longtable.site.Language;
import org.longtable.site.Languages;
import org.longtable.world.Visitor;
import org.springframework.beans.factory.annotation.Autowired;

/** What is worth talking about at a table, put aside and woken; the question is whether there is time enough (W1). */
class PuttingAsideTest extends AroundATable {
    private static final String QUESTION = "Is there time enough to get to know each other?";

    @Autowired
    private Questions questions;

    @Autowired
    private QuestionsForDigest digest;

    @Autowired
    private Languages languages;

    @BeforeEach
    void theGrantComesFasterThanTrust() {
        addsTheGrant(anna);
        together("meal", "2026-01-19", true);
        says(anna, "strangers");
        clock.isOn("2026-02-02");
    }

    private Asked asked(Someone viewer) {
        return asking(viewer, () -> questions.atTable(table, viewer.id(), clock.today(), languages.in(Language.EN)));
    }

    private Visitor putsAside(Someone person, String reason) {
        return as(person).visit(path("/questions")).type("reason", reason).press("Put it aside");
    }

    @Test
    void the_question_says_why_it_is_asked_and_what_can_be_done() {
        var page = as(dev).visit(path("/questions"));
        assertThat(page.text())
                .contains(QUESTION, "faster than trust usually grows", "Look at the dates", "Plan a moment");
        assertThat(page.page().select(".ask details.more").text()).contains("0.92", "365 days");
        assertThat(page.page().selectFirst(".ask a.button").text()).isEqualTo("Ask for more time");
        assertThat(page.page().select(".ask a").eachAttr("href")).contains(path("/time"));
    }

    @Test
    void not_now_rests_for_the_whole_table_and_says_who_when_and_why() {
        assertThat(putsAside(anna, "We talk about it on Friday").text())
                .contains("It comes back when something it rests on changes.");
        var page = as(dev).visit(path("/questions"));
        assertThat(page.text()).contains("Put aside by Anna Reyes on 2 February 2026", "We talk about it on Friday");
        assertThat(asked(dev).awake()).noneMatch(question -> question.warning() == Warning.W1);
    }

    @Test
    void it_needs_no_reason_and_can_be_asked_again_by_anyone_inside() {
        putsAside(anna, "");
        var page = as(dev).visit(path("/questions")).press("Ask it again");
        assertThat(page.page().select(".ask").text()).contains(QUESTION);
        assertThat(asked(anna).first()).isPresent();
    }

    @Test
    void the_weekly_letter_holds_one_question_however_many_tables_ask() {
        table = tableOf(anna, "Another table", "2026-01-12");
        centre = organisation("Riverbend Community Centre", "organiser");
        school = organisation("Lakeview High School", "host");
        council = organisation("Riverbend Arts Council", "funder");
        seat(centre, anna);
        seat(school, dev);
        theGrantComesFasterThanTrust();
        var english = languages.in(Language.EN);

        assertThat(asking(anna, () -> questions.gathered(anna.id(), english))).hasSize(2);
        assertThat(asking(anna, () -> digest.parts(anna.id(), 7, english))).hasSize(1);
    }

    @Test
    void a_reason_can_be_taken_back_also_by_someone_who_has_left() {
        putsAside(anna, "Better not said here");
        leaves(anna, "2026-02-02");

        var page = as(anna).visit("/me/words");

        assertThat(page.text()).contains("Anna Reyes put a question aside: Better not said here");
        page.press("Take the words back", "li:contains(Better not said here) form");
        assertThat(page.text()).doesNotContain("Better not said here");
        assertThat(owner().sql("select count(*) from questions.rest where reason = 'Better not said here'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void a_new_moment_alone_does_not_wake_it() {
        putsAside(anna, "");
        together("long_talk", "2026-02-02", true);
        assertThat(asked(dev).awake()).noneMatch(question -> question.warning() == Warning.W1);
    }

    @Test
    void a_date_that_moves_wakes_it() {
        putsAside(anna, "");
        var grant = as(dev).visit(path("/time"))
                .page()
                .select("article a[href*=/funding/]")
                .attr("href");
        as(dev).visit(grant).type("pace_first_deliverable", "2026-03-02").press("Save");
        assertThat(asked(anna).awake()).anyMatch(question -> question.warning() == Warning.W1);
    }

    @Test
    void another_familiarity_wakes_it() {
        putsAside(anna, "");
        says(dev, "know_of_the_work");
        assertThat(asked(anna).awake()).anyMatch(question -> question.warning() == Warning.W1);
    }

    @Test
    void a_band_that_left_and_came_back_with_other_dates_wakes_it() {
        putsAside(anna, "");
        var grant = as(dev).visit(path("/time"))
                .page()
                .select("article a[href*=/funding/]")
                .attr("href");
        as(dev).visit(grant)
                .type("pace_first_deliverable", "2026-12-15")
                .type("pace_report", "2027-01-15")
                .press("Save");
        assertThat(asked(anna).awake()).noneMatch(question -> question.warning() == Warning.W1);
        as(dev).visit(grant).type("pace_first_deliverable", "2026-03-16").press("Save");
        assertThat(asked(anna).awake()).anyMatch(question -> question.warning() == Warning.W1);
    }

    @Test
    void what_changed_while_someone_read_is_still_asked() {
        var slow = as(anna).visit(path("/questions"));
        says(dev, "know_of_the_work");
        assertThat(slow.press("Put it aside").text())
                .contains("Something changed while you were reading", QUESTION)
                .doesNotContain("Put aside by");
    }

    @Test
    void words_can_be_taken_back_by_their_writer_alone() {
        putsAside(anna, "Dev is tired");
        assertThat(as(dev).visit(path("/questions")).text()).doesNotContain("Take my words back");
        var rest = owner().sql("select id::text from questions.rest where table_id = :t")
                .param("t", table.value())
                .query(String.class)
                .single();
        assertThat(as(dev).submit(path("/rests/" + rest + "/removals"), Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(as(anna).visit(path("/questions"))
                        .press("Take my words back")
                        .text())
                .doesNotContain("Dev is tired")
                .contains("Put aside by you");
    }

    @Test
    void a_reason_of_ten_thousand_characters_is_refused_calmly() {
        var page = putsAside(anna, "r".repeat(10_000));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("500 characters", QUESTION);
    }

    @Test
    void a_rest_of_another_table_cannot_be_woken() {
        putsAside(anna, "");
        var rest = owner().sql("select id::text from questions.rest where table_id = :t")
                .param("t", table.value())
                .query(String.class)
                .single();
        var tala = someone("Tala");
        assertThat(as(tala).submit(path("/rests/" + rest + "/wakings"), Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(as(sol).submit(path("/rests/" + rest + "/wakings"), Map.of()).status())
                .isEqualTo(404);
        assertThat(asked(anna).resting()).hasSize(1);
    }

    @Test
    void today_gathers_one_question_of_each_table_and_lets_it_rest_there() {
        var page = as(dev).visit("/");
        assertThat(page.text()).contains(QUESTION, "Go to Between Us");
        assertThat(page.press("Not now", ".ask form").where()).isEqualTo("/");
        assertThat(as(dev).visit("/").text()).doesNotContain(QUESTION);
    }

    @Test
    void funders_and_strangers_are_asked_nothing() {
        assertThat(asked(sol).awake()).isEmpty();
        assertThat(as(sol).visit("/").text()).doesNotContain(QUESTION);
        assertThat(asked(someone("Tala")).awake()).isEmpty();
    }
}
