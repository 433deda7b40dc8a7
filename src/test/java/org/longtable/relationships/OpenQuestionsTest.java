package org.longtable.relationships;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.longtable.site.Turn;
import org.longtable.vocabulary.Kind;
import org.springframework.beans.factory.annotation.Autowired;

/** A sheet of open questions for a long talk, instead of an agenda (R6). */
class OpenQuestionsTest extends AtATable {
    @Autowired
    private OpenQuestions questions;

    private Someone nadia;
    private Someone karen;

    @BeforeEach
    void twoPartners() {
        nadia = someone("Nadia Osei");
        karen = someone("Karen Liu");
        inTheirOwnRight(nadia);
        seat(organisation("St Brigid Hospital"), karen);
    }

    @Test
    void the_empty_sheet_offers_some_to_begin_with_and_one_press_takes_one() {
        var sheet = as(nadia).visit(path() + "/open-questions");

        sheet.press("Take this one", "li:contains(Who is not here yet) form");

        assertThat(sheet.text())
                .contains("It is on the sheet.", "Still open", "Who is not here yet and should be?", "From Nadia Osei")
                .doesNotContain("Some to begin with");
    }

    @Test
    void everyone_inside_reads_it_and_ticks_what_was_talked_about_and_can_open_it_again() {
        asked("What tires people out?");
        var sheet = as(karen).visit(path() + "/open-questions");
        assertThat(sheet.text())
                .contains("What tires people out?", "From Nadia Osei")
                .doesNotContain("Take it back");

        sheet.press("We talked about it");
        assertThat(sheet.text()).contains("Talked about on 2 February 2026").doesNotContain("Still open");

        sheet.press("It is open again");
        assertThat(sheet.text()).contains("Still open");
    }

    @Test
    void its_writer_takes_it_back_and_its_words_come_back_into_the_field() {
        asked("What tires people out?");

        var sheet = as(nadia).visit(path() + "/open-questions").press("Take it back");

        assertThat(sheet.page().select("input[name=question]").val()).isEqualTo("What tires people out?");
        assertThat(asking(karen, () -> questions.open(table, Turn.BEGIN).rows()))
                .isEmpty();
    }

    @Test
    void nobody_takes_back_what_another_asked_and_a_funder_reads_none_of_it() {
        var id = asking(nadia, () -> questions.ask(table, nadia.id(), "What tires people out?"));
        var sol = someone("Sol Nakamura");
        seat(organisation("Riverbend Arts Council", "funder"), sol);

        assertThat(as(karen)
                        .submit(path() + "/open-questions/" + id + "/removals", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(as(sol).visit(path() + "/open-questions").status()).isEqualTo(404);
        assertThat(asking(sol, () -> questions.open(table, Turn.BEGIN).rows())).isEmpty();
        assertThat(asking(nadia, () -> questions.open(table, Turn.BEGIN).rows()))
                .hasSize(1);
    }

    @Test
    void a_long_talk_shows_what_is_still_open_and_asks_each_what_surprised_them() {
        asked("What tires people out?");
        var talk = shared(Kind.LONG_TALK, "2026-01-19", nadia, karen);

        var page = as(karen).visit(path(talk));
        assertThat(page.text()).contains("Open questions", "What tires people out?");
        page.follow("What surprised you?")
                .type("learned", "How much she knows about lifting people.")
                .type("seen", "present")
                .press("Save");

        assertThat(as(nadia).visit(path(talk)).text())
                .contains("What surprised you?", "How much she knows about lifting people.");
    }

    @Test
    void too_long_or_empty_is_refused_beside_the_field_and_nothing_is_lost() {
        var sheet = as(nadia).visit(path() + "/open-questions");

        sheet.type("question", "w".repeat(301)).press("Put it on the sheet");
        assertThat(sheet.status()).isEqualTo(422);
        assertThat(sheet.page().select("input[name=question]").val()).hasSize(301);

        sheet.type("question", " ").press("Put it on the sheet");
        assertThat(sheet.page().select("#f-question-problem").text()).isNotEmpty();
    }

    @Test
    void whoever_left_takes_their_question_back_from_their_own_place() {
        asked("What tires people out?");
        leaves(nadia, "2026-02-02");

        var words = as(nadia).visit("/me/words");
        assertThat(words.text()).contains("You asked: What tires people out?");
        words.press("Take the words back");

        assertThat(asking(karen, () -> questions.open(table, Turn.BEGIN).rows()))
                .isEmpty();
    }

    private void asked(String words) {
        asking(nadia, () -> questions.ask(table, nadia.id(), words));
    }
}
