package org.longtable.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.longtable.world.Visitor;

/** Story 1, step 8: Anna asks for time with the evidence; step 9: Sol answers. */
class AskingForTimeTest extends BeforeAskingForTime {
    @Test
    void the_question_about_time_leads_to_asking_for_more() {
        var question = as(anna).visit(path("")).page();
        assertThat(question.text()).contains("Is there time enough");
        assertThat(as(anna).visit(path("")).follow("Ask for more time").where())
                .isEqualTo(path("/funding/" + grant() + "/requests/new"));
    }

    @Test
    void a_draft_holds_the_evidence_beside_it_and_the_letter_only_what_it_asks_for() {
        var draft = begins(anna);
        assertThat(draft.text()).contains("Nothing has been sent yet");
        var evidence = draft.page().select("[aria-labelledby=evidence]").text();
        assertThat(evidence)
                .contains("305 days", "28 days", "0.91", "2/3", "259 days", "0.15")
                .contains("There is still something to talk through");
        var letter = letterOn(draft);
        assertThat(letter)
                .contains("We write to you about Between Us, a year of theatre and our table “Between Us”")
                .contains("Anna Reyes, for Riverbend Community Centre")
                .contains("16 February 2026 5 October 2026", "17 April 2026 12 March 2027", "30 June 2026 31 May 2027")
                .contains("2 circles, by 30 June 2026", "A shared glossary", "An equity review")
                .contains("a pressure of 0.91", "time enough for trust to grow (0.15)")
                .doesNotContain("305", "259", "2/3", "talk through", "students", "Dev", "alike");
    }

    @Test
    void the_figures_behind_a_letter_stand_behind_how_this_is_worked_out() {
        begins(anna);
        var rests = as(anna).visit(request()).page().select("[aria-labelledby=evidence]");
        assertThat(rests.select("details:not([open]) .figure")).isNotEmpty();
        assertThat(rests.select(".figure").size())
                .isEqualTo(rests.select("details .figure").size());
    }

    @Test
    void the_letter_reads_in_french_too() {
        begins(anna);
        owner().sql("update people.account set language = 'fr' where person_id = :anna")
                .param("anna", anna.id().value())
                .update();
        var draft = as(anna).visit(request());
        assertThat(draft.page().select("textarea[name=pace_words_fr]").text())
                .contains("Chères et chers collègues de Riverbend Arts Council", "Anna Reyes, pour Riverbend");
        assertThat(draft.page().select("[aria-labelledby=asked]").text())
                .contains("5 octobre 2026", "2 circles, d’ici le 30 juin 2026", "0,91", "(0,15)");
    }

    @Test
    void the_funder_sees_nothing_of_a_draft_and_of_what_was_sent_the_request_and_dates_only() {
        begins(anna);
        assertThat(as(sol).ask(request()).status()).isEqualTo(404);
        assertThat(as(sol).visit("/grants").text()).doesNotContain("more time");
        sendsByMail(anna);
        var seen = as(sol).visit(request());
        assertThat(seen.text())
                .contains("5 October 2026", "2 circles", "0.15", "Your answer")
                .doesNotContain("305", "259", "2/3", "talk through", "What this rests on", address);
        assertThat(as(sol).visit("/").text()).contains("Between Us asks for more time");
        assertThat(as(sol).visit("/grants").text()).contains("your answer is awaited");
    }

    @Test
    void the_mail_holds_pressure_dates_and_milestones_and_a_link_to_answer() {
        begins(anna);
        sendsByMail(anna);
        var letter = lettersTo(address).getFirst();
        assertThat(letter.subject()).isEqualTo("More time for Between Us, a year of theatre");
        assertThat(letter.body())
                .contains("First deliverable", "5 October 2026 (so far 16 February 2026)", "2 circles, by 30 June 2026")
                .contains("creation sessions", "a pressure of 0.91", "(0.15)", "Answer this request")
                .doesNotContain("305", "259", "2/3", "talk through", "Dev");
        assertThat(letter.secrets()).hasSize(1);
    }

    @Test
    void on_a_yes_the_dates_move_and_the_old_ones_stay_struck_through() {
        begins(anna);
        sendsByMail(anna);
        clock.isOn("2026-02-10");
        var answered = as(sol).visit(request()).type("pace_answer", "approved").press("Send the answer");
        assertThat(answered.text()).contains("Yes on 10 February 2026", "Answered by Sol Nakamura");
        var time = as(dev).visit(path("/time"));
        assertThat(time.page().select("article s").eachText())
                .contains("16 February 2026", "17 April 2026", "30 June 2026");
        assertThat(time.page().select("article dl").text()).contains("5 October 2026", "12 March 2027", "31 May 2027");
        assertThat(time.page().select(".timeline-list s").eachText())
                .anyMatch(text -> text.contains("creation sessions"));
        assertThat(time.text()).contains("2 circles, by 30 June 2026", "Time enough");
        assertThat(value(figures(anna).get("pressure"))).isEqualTo("0.15");
        assertThat(as(anna).visit(path("/history")).text())
                .contains("Sol Nakamura said yes to more time for the funder")
                .contains("moved the first deliverable from 16 February 2026 to 5 October 2026");
    }

    @Test
    void nobody_answers_twice_and_what_they_wrote_is_not_lost() {
        begins(anna);
        sendsByMail(anna);
        var dev1 = as(dev).visit(request());
        as(sol).visit(request()).type("pace_answer", "approved").press("Send the answer");
        dev1.type("pace_answer", "declined").type("pace_note", "They rang me").press("Record the answer");
        assertThat(dev1.status()).isEqualTo(409);
        assertThat(dev1.text()).contains("Someone recorded an answer meanwhile", "They rang me", "Yes on");
        assertThat(owner().sql("select count(*) from pace.answer a join pace.request r on r.id = a.request_id"
                                + " where r.funding_id = :grant")
                        .param("grant", UUID.fromString(grant()))
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whoever_received_the_answer_types_it_in_also_with_other_dates() {
        begins(anna);
        as(anna).visit(request()).press("We gave it to them ourselves");
        clock.isOn("2026-02-12");
        as(dev).visit(request())
                .type("pace_answer", "none_yet")
                .type("pace_note", "Rang twice")
                .press("Record the answer");
        var recorded = as(dev).visit(request())
                .type("pace_answer", "other_dates")
                .type("pace_answer_day", "2026-02-11")
                .type("pace_agreed_first_deliverable", "2026-09-07")
                .press("Record the answer");
        assertThat(recorded.text())
                .contains("Yes, with other dates, on 11 February 2026", "7 September 2026", "Typed in by Dev Patel")
                .contains("No answer yet on 12 February 2026", "Rang twice")
                .contains("5 October 2026");
        assertThat(as(anna).visit(path("/time")).page().select("article dl").text())
                .contains("7 September 2026");
    }

    @Test
    void a_day_of_an_answer_still_to_come_or_before_the_letter_is_refused_beside_the_field() {
        begins(anna);
        as(anna).visit(request()).press("We gave it to them ourselves");
        for (var day : Map.of("2026-02-04", "still to come", "2026-01-31", "went out on 3 February 2026")
                .entrySet()) {
            var refused = as(dev).visit(request())
                    .type("pace_answer", "approved")
                    .type("pace_answer_day", day.getKey())
                    .type("pace_note", "By telephone")
                    .press("Record the answer");
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.text()).contains(day.getValue());
            assertThat(refused.page().select("[name=pace_note]").text()).isEqualTo("By telephone");
        }
    }

    @Test
    void dates_that_have_passed_or_stand_in_the_wrong_order_are_refused_and_nothing_typed_is_lost() {
        var passed = form(anna).type("pace_new_first_deliverable", "2026-02-02").press("Begin the letter");
        assertThat(passed.status()).isEqualTo(422);
        assertThat(passed.text()).contains("2 February 2026 has passed already");
        assertThat(passed.page().select("[name=pace_new_first_deliverable]").attr("value"))
                .isEqualTo("2026-02-02");
        var order = form(anna).type("pace_new_first_deliverable", "2026-05-01").press("Begin the letter");
        assertThat(order.text()).contains("This would be after 17 April 2026");
        var earlier = form(anna).type("pace_new_showing", "2026-03-01").press("Begin the letter");
        assertThat(earlier.text()).contains("This is before 17 April 2026, the date that holds now");
        assertThat(form(anna).press("Begin the letter").text()).contains("Please propose at least one new date");
    }

    @Test
    void a_draft_whose_dates_have_passed_meanwhile_does_not_go_out() {
        form(anna).type("pace_new_first_deliverable", "2026-02-20").press("Begin the letter");
        clock.isOn("2026-02-21");
        var refused = as(anna).visit(request()).type("pace_to", address).press("Send by e-mail");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("20 February 2026 has passed already");
        assertThat(refused.page().select("[name=pace_to]").attr("value")).isEqualTo(address);
        assertThat(as(sol).ask(request()).status()).isEqualTo(404);
    }

    @Test
    void a_second_letter_about_the_same_grant_leads_to_the_one_that_is_under_way() {
        begins(anna);
        var first = request();
        var dev1 = as(dev).visit(path("/funding/" + grant() + "/requests/new"));
        assertThat(dev1.where()).isEqualTo(first);
        sendsByMail(anna);
        assertThat(as(dev).visit(path("/funding/" + grant() + "/requests/new")).where())
                .isEqualTo(first);
    }

    @Test
    void a_table_that_becomes_quiet_keeps_of_a_letter_neither_when_people_met_nor_what_they_gave_before() {
        begins(anna);
        sendsByMail(anna);
        owner().sql("update pace.evidence set given_from = '2025-10-03', given_to = '2025-11-04', given_hours = 8")
                .update();
        assertThat(as(anna).visit(request()).text()).contains("8 hours");

        as(dev).visit(path("/quiet")).press("Make it quiet, and remove this");

        assertThat(as(anna).visit(request()).text()).doesNotContain("8 hours", "October 2025", "19 January 2026");
        assertThat(owner().sql("""
                        select count(*) from pace.evidence e join pace.request r on r.id = e.request_id
                          join pace.funding f on f.id = r.funding_id
                        where f.table_id = :table and num_nonnulls(first_moment, given_from, given_to, given_hours) = 0
                        """)
                        .param("table", table.value())
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void two_who_write_one_draft_are_shown_both_texts() {
        begins(anna);
        var annas = as(anna).visit(request());
        var devs = as(dev).visit(request());
        annas.type("pace_words_en", "Anna’s words").press("Save");
        devs.type("pace_words_en", "Dev’s words").press("Save");
        assertThat(devs.status()).isEqualTo(409);
        assertThat(devs.page().text()).contains("Anna’s words", "Dev’s words");
    }

    @Test
    void sending_what_someone_changed_meanwhile_sends_nothing() {
        begins(anna);
        var devs = as(dev).visit(request());
        as(anna).visit(request()).type("pace_words_en", "Anna’s words").press("Save");
        devs.type("pace_to", address).press("Send by e-mail");
        assertThat(devs.page().text()).contains("Someone changed or sent this letter meanwhile");
        assertThat(lettersTo(address)).isEmpty();
    }

    @Test
    void what_was_asked_stays_as_it_was_sent() {
        begins(anna);
        sendsByMail(anna);
        var changed = as(anna).submit(
                        request(),
                        Map.of(
                                "pace_new_first_deliverable",
                                "2026-12-01",
                                "pace_letter_language",
                                "en",
                                "pace_words_en",
                                "Other",
                                "pace_words_fr",
                                "Autre"));
        assertThat(changed.status()).isEqualTo(409);
        assertThat(as(sol).visit(request()).text()).contains("5 October 2026").doesNotContain("1 December");
        as(anna).visit(path("/funding/" + grant()))
                .type("pace_showing", "2026-05-20")
                .press("Save");
        assertThat(as(sol).visit(request())
                        .page()
                        .select("section.sheet dl")
                        .first()
                        .text())
                .contains("17 April 2026 12 March 2027");
    }

    @Test
    void a_letter_can_be_taken_back_until_it_is_answered() {
        begins(anna);
        sendsByMail(anna);
        var link = lettersTo(address).getFirst().secretPath();
        var asked = request();
        as(anna).visit(asked).press("Take this request back");
        assertThat(as(sol).ask(asked).status()).isEqualTo(404);
        var reply = stranger().visit(link);
        assertThat(reply.status()).isEqualTo(410);
        assertThat(reply.text()).contains("can no longer be used").doesNotContain("5 October");
    }

    @Test
    void words_can_be_taken_back_and_what_was_asked_stays() {
        begins(anna);
        sendsByMail(anna);
        as(anna).visit(request()).press("Remove the words of this letter for good");
        assertThat(as(sol).visit(request()).text())
                .contains("Words removed on", "5 October 2026")
                .doesNotContain("We write to you");
        assertThat(as(dev).visit(request()).text()).doesNotContain("Remove the words");
    }

    @Test
    void a_note_goes_for_good_by_who_typed_it_in() {
        begins(anna);
        sendsByMail(anna);
        as(dev).visit(request())
                .type("pace_answer", "declined")
                .type("pace_note", "Their budget is closed")
                .press("Record the answer");
        assertThat(as(anna).visit(request()).text())
                .contains("Their budget is closed")
                .doesNotContain("Remove this note");
        as(dev).visit(request()).press("Remove this note for good");
        assertThat(as(sol).visit(request()).text())
                .contains("No on", "Words removed on")
                .doesNotContain("Their budget");
    }

    @Test
    void so_many_letters_to_one_address_and_no_more() {
        for (var time = 0; time < 4; time++) {
            begins(anna);
            var sent = as(anna).visit(request()).type("pace_to", address).press("Send by e-mail");
            if (time < 3) as(anna).visit(request()).press("Take this request back");
            else assertThat(sent.text()).contains("So many letters went out today");
        }
        assertThat(lettersTo(address)).hasSize(3);
    }

    @Test
    void the_funder_does_not_move_dates_by_any_other_way() {
        begins(anna);
        sendsByMail(anna);
        assertThat(as(sol).submit(request(), Map.of()).status()).isEqualTo(404);
        assertThat(as(sol).submit(request() + "/sendings", Map.of("how", "hand"))
                        .status())
                .isEqualTo(404);
        assertThat(as(sol).submit(request() + "/withdrawals", Map.of()).status())
                .isEqualTo(404);
        var asked = as(sol).submit(request() + "/answers", Map.of("pace_answer", "none_yet"));
        assertThat(asked.status()).isEqualTo(422);
    }

    @Test
    void whoever_sent_it_is_asked_after_two_weeks_whether_the_answer_came() {
        begins(anna);
        sendsByMail(anna);
        assertThat(as(anna).visit("/").text()).doesNotContain("Has the funder answered?");
        clock.isOn("2026-02-17");
        assertThat(as(anna).visit("/").text()).contains("Has the funder answered?");
        as(anna).visit(request()).type("pace_answer", "none_yet").press("Record the answer");
        assertThat(as(anna).visit("/").text()).doesNotContain("Has the funder answered?");
    }

    /** What the letter says, with what it asks for. */
    private static String letterOn(Visitor draft) {
        var words = draft.page().select("textarea[name=pace_words_en]");
        return words.stream().map(Element::text).findFirst().orElse("") + " "
                + draft.page().select("[aria-labelledby=asked]").text();
    }
}
