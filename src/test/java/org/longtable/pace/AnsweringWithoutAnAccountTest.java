package org.longtable.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** A funder who never signs in reads the letter by mail or on paper and answers it (C13). */
class AnsweringWithoutAnAccountTest extends BeforeAskingForTime {
    @Test
    void the_link_shows_the_request_and_takes_the_answer() {
        var link = sent();
        clock.isOn("2026-02-10");
        var page = stranger().visit(link);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.text())
                .contains("5 October 2026", "2 circles", "a pressure of 0.91", "without an account")
                .doesNotContain("305", "259", "Dev", "talk through");
        page.type("pace_answer", "approved").type("pace_note", "Take your time").press("Send the answer");
        assertThat(page.where()).isEqualTo(link);
        assertThat(page.text())
                .contains("Yes on 10 February 2026", "You can change it here until 4 April 2026")
                .doesNotContain("Send the answer");
        assertThat(as(dev).visit(request()).text()).contains("Take your time", "Answered with the link in the letter");
        assertThat(as(dev).visit(path("/time")).page().select("article dl").text())
                .contains("5 October 2026");
        assertThat(as(dev).visit(path("/history")).text())
                .contains("The funder said yes to more time", "With that the first deliverable moved");
    }

    @Test
    void the_answer_given_with_the_link_is_changed_with_it_and_the_one_before_stays_visible() {
        var link = sent();
        clock.isOn("2026-02-10");
        var page = stranger()
                .visit(link)
                .type("pace_answer", "approved")
                .type("pace_note", "Gladly")
                .press("Send the answer");
        assertThat(dates()).isEqualTo(days("2026-10-05", "2027-03-12", "2027-05-31"));
        assertThat(milestones()).isEqualTo(3);

        clock.isOn("2026-02-12");
        page.visit(link).type("pace_answer", "declined").type("pace_note", "Our board said no");
        assertThat(page.press("Change the answer").text())
                .contains("No on 12 February 2026", "Your answers before", "Yes on 10 February 2026")
                .contains("Our board said no", "Gladly");
        assertThat(dates()).isEqualTo(days("2026-02-16", "2026-04-17", "2026-06-30"));
        assertThat(milestones()).isZero();
        assertThat(as(dev).visit(request()).text())
                .contains("No on 12 February 2026", "the answer before", "Yes on 10 February 2026", "Gladly");
        assertThat(as(dev).visit(path("/history")).text())
                .contains("The funder said yes to more time", "The funder changed its answer: no to more time")
                .contains("With that the first deliverable moved from 5 October 2026 to 16 February 2026");

        page.visit(link)
                .type("pace_answer", "other_dates")
                .type("pace_agreed_first_deliverable", "2026-09-01")
                .press("Change the answer");
        assertThat(page.text()).contains("Yes, with other dates");
        assertThat(dates()).isEqualTo(days("2026-09-01", "2027-03-12", "2027-05-31"));
        assertThat(milestones()).isEqualTo(3);
        assertThat(as(dev).visit(path("/time")).text()).contains("Yes, with other dates");

        page.visit(link).press("Remove this note for good");
        assertThat(page.text()).doesNotContain("Our board said no", "Gladly");
    }

    @Test
    void a_date_that_the_table_moved_since_is_not_moved_back_by_a_no() {
        var link = sent();
        stranger().visit(link).type("pace_answer", "approved").press("Send the answer");
        owner().sql("""
                with old as (update pace.due set replaced_at = now() where kind = 'first_deliverable'
                  and replaced_at is null and funding_id = :grant::uuid returning *)
                insert into pace.due (id, funding_id, kind, words, on_day, set_by, set_at)
                select gen_random_uuid(), funding_id, kind, words, '2026-11-02', set_by, now() from old
                """).param("grant", grant()).update();
        stranger().visit(link).type("pace_answer", "declined").press("Change the answer");
        assertThat(dates()).isEqualTo(days("2026-04-17", "2026-06-30", "2026-11-02"));
    }

    @Test
    void whoever_has_seen_another_answer_changes_nothing_and_keeps_what_they_wrote() {
        var link = sent();
        stranger().visit(link).type("pace_answer", "approved").press("Send the answer");
        var late = stranger().visit(link).type("pace_answer", "declined").type("pace_note", "Too late for us");
        stranger()
                .visit(link)
                .type("pace_answer", "other_dates")
                .type("pace_agreed_first_deliverable", "2026-09-01")
                .press("Change the answer");
        late.press("Change the answer");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("Someone recorded an answer meanwhile", "Yes, with other dates");
        assertThat(late.page().select("[name=pace_note]").text()).isEqualTo("Too late for us");
        assertThat(dates()).isEqualTo(days("2026-09-01", "2027-03-12", "2027-05-31"));
        late.press("Change the answer");
        assertThat(late.text()).contains("No on 3 February 2026");
    }

    @Test
    void an_answer_is_closed_once_another_letter_followed_or_the_first_day_has_come() {
        var link = sent();
        stranger().visit(link).type("pace_answer", "declined").press("Send the answer");
        owner().sql("update pace.asked_date set after_day = '2026-02-03' where kind = 'first_deliverable'"
                        + " and request_id in (select id from pace.request where funding_id = :grant::uuid)")
                .param("grant", grant())
                .update();
        assertThat(stranger().visit(link).text())
                .contains("No on 3 February 2026")
                .doesNotContain("Change your answer");
        owner().sql("update pace.asked_date set after_day = '2026-10-05' where kind = 'first_deliverable'"
                        + " and request_id in (select id from pace.request where funding_id = :grant::uuid)")
                .param("grant", grant())
                .update();
        var open = stranger().visit(link);
        assertThat(open.text()).contains("Change your answer");
        clock.isOn("2026-02-05");
        begins(anna);
        as(anna).visit(requests().getFirst()).type("pace_to", address).press("Send by e-mail");
        assertThat(open.type("pace_answer", "approved")
                        .press("Change the answer")
                        .status())
                .isEqualTo(409);
        assertThat(stranger().visit(link).text()).doesNotContain("Change your answer");
    }

    @Test
    void a_funder_changes_its_answer_signed_in_and_the_table_only_what_it_typed_in_itself() {
        sent();
        as(dev).visit(request()).type("pace_answer", "declined").press("Record the answer");
        as(dev).visit(request()).type("pace_answer", "approved").press("Change the answer");
        assertThat(as(dev).visit(path("/history")).text())
                .contains("Dev Patel noted that the funder changed its answer: yes to more time");
        var devs = as(dev).visit(request());
        as(sol).visit(request()).type("pace_answer", "declined").press("Change the answer");
        assertThat(as(sol).visit(request()).text()).contains("Answered by Sol Nakamura", "the answer before");
        assertThat(dates()).isEqualTo(days("2026-02-16", "2026-04-17", "2026-06-30"));
        assertThat(as(dev).visit(request()).text()).doesNotContain("They changed their answer");
        devs.type("pace_answer", "approved").press("Change the answer");
        assertThat(devs.status()).isEqualTo(409);
        assertThat(dates()).isEqualTo(days("2026-02-16", "2026-04-17", "2026-06-30"));
        as(sol).visit(request()).type("pace_answer", "approved").press("Change the answer");
        assertThat(dates()).isEqualTo(days("2026-10-05", "2027-03-12", "2027-05-31"));
    }

    @Test
    void the_words_given_with_the_link_go_for_good_by_the_link_itself() {
        var link = sent();
        var page = stranger()
                .visit(link)
                .type("pace_answer", "approved")
                .type("pace_note", "My mother is ill")
                .press("Send the answer");
        assertThat(page.text()).contains("What you wrote with it", "My mother is ill");
        clock.isOn("2027-02-03");

        page.visit(link).press("Remove this note for good");

        assertThat(page.text())
                .contains("Words removed on 3 February 2027", "Yes on 3 February 2026")
                .doesNotContain("My mother");
        assertThat(as(dev).visit(request()).text())
                .contains("Words removed on 3 February 2027")
                .doesNotContain("My mother");
        assertThat(owner().sql("select note from pace.answer a join pace.request r on r.id = a.request_id"
                                + " join pace.funding f on f.id = r.funding_id where f.table_id = :table")
                        .param("table", table.value())
                        .query(String.class)
                        .single())
                .isEmpty();
        assertThat(stranger().submit(link + "/word-removals", Map.of()).status())
                .as("once")
                .isEqualTo(404);
    }

    @Test
    void whoever_sent_the_letter_and_the_funders_people_take_them_back_and_nobody_else() {
        for (var person : List.of(anna, sol)) {
            var link = sent();
            stranger()
                    .visit(link)
                    .type("pace_answer", "declined")
                    .type("pace_note", "Not for us to say")
                    .press("Send the answer");
            assertThat(as(dev).visit(request()).text())
                    .contains("Not for us to say")
                    .doesNotContain("Remove this note");
            as(person).visit(request()).press("Remove this note for good");
            assertThat(as(dev).visit(request()).text())
                    .as(person.name())
                    .contains("Words removed on")
                    .doesNotContain("Not for us to say");
            owner().sql("update pace.request set state = 'withdrawn'").update();
        }
    }

    @Test
    void a_link_that_was_not_used_takes_back_nothing() {
        var link = sent();
        as(dev).visit(request())
                .type("pace_answer", "declined")
                .type("pace_note", "They rang me")
                .press("Record the answer");
        assertThat(stranger().submit(link + "/word-removals", Map.of()).status())
                .isEqualTo(404);
        assertThat(stranger().visit(link).text()).doesNotContain("They rang me");
        assertThat(as(dev).visit(request()).text()).contains("They rang me");
    }

    @Test
    void looking_changes_nothing_and_an_answer_of_someone_who_has_not_seen_the_first_neither() {
        var link = sent();
        stranger().visit(link);
        stranger().visit(link);
        assertThat(as(dev).visit(request()).text()).contains("Did they answer?");
        stranger().visit(link).type("pace_answer", "declined").press("Send the answer");
        var again = stranger().submit(link, Map.of("pace_answer", "approved"));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text()).contains("Someone recorded an answer meanwhile");
        assertThat(stranger().visit(link).text()).contains("No on 3 February 2026");
        assertThat(as(dev).visit(path("/time")).page().select("article dl").text())
                .doesNotContain("5 October 2026");
    }

    @Test
    void a_link_dies_after_sixty_days_and_a_guess_finds_nothing() {
        var link = sent();
        clock.isOn("2026-04-10");
        var late = stranger().visit(link);
        assertThat(late.status()).isEqualTo(410);
        assertThat(late.text()).contains("can no longer be used").doesNotContain("5 October 2026");
        stranger().submit(link, Map.of("pace_answer", "approved"));
        assertThat(as(dev).visit(request()).text()).contains("Did they answer?");
        assertThat(stranger().ask("/time-requests/" + "0".repeat(43)).status()).isEqualTo(404);
        assertThat(stranger()
                        .submit("/time-requests/" + "0".repeat(43), Map.of("pace_answer", "approved"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void other_dates_can_be_given_and_wrong_ones_are_said_beside_the_field() {
        var link = sent();
        var wrong = stranger()
                .visit(link)
                .type("pace_answer", "other_dates")
                .type("pace_agreed_first_deliverable", "2027-04-01")
                .type("pace_note", "As late as this")
                .press("Send the answer");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("This would be after 12 March 2027");
        assertThat(wrong.page().select("[name=pace_note]").text()).isEqualTo("As late as this");
        wrong.type("pace_agreed_first_deliverable", "2026-09-01").press("Send the answer");
        assertThat(wrong.text()).contains("Yes, with other dates");
        assertThat(as(dev).visit(path("/time")).page().select("article dl").text())
                .contains("1 September 2026");
    }

    @Test
    void a_yes_with_other_dates_needs_another_date() {
        var link = sent();
        var same = stranger().visit(link).type("pace_answer", "other_dates").press("Send the answer");
        assertThat(same.status()).isEqualTo(422);
        assertThat(same.text())
                .contains("These are the dates that were asked for", "or answer “Yes, with these dates”");
        assertThat(same.page().select("details").hasAttr("open")).isTrue();
        assertThat(as(dev).visit(request()).text()).contains("Did they answer?");
        same.type("pace_answer", "approved").press("Send the answer");
        assertThat(same.text()).contains("Yes on 3 February 2026");
    }

    @Test
    void a_letter_is_read_in_its_language_until_the_reader_chooses_another() {
        var funder = stranger().wishing("fr-CA").visit(sent());
        assertThat(funder.page().select("html").attr("lang")).isEqualTo("en");
        funder.press("Français");
        assertThat(funder.page().select("html").attr("lang")).isEqualTo("fr");
        assertThat(funder.text()).contains("Votre réponse");
    }

    @Test
    void an_answer_by_link_after_the_grantee_recorded_one_changes_nothing() {
        var link = sent();
        var open = stranger().visit(link);
        as(dev).visit(request()).type("pace_answer", "declined").press("Record the answer");
        open.type("pace_answer", "approved").press("Send the answer");
        assertThat(open.text()).contains("No on 3 February 2026");
    }

    @Test
    void the_same_letter_is_handed_over_on_paper_in_both_languages() throws Exception {
        begins(anna);
        for (var language : Map.of(
                        "en", "First deliverable (creation sessions)", "fr", "Premier livrable (creation sessions)")
                .entrySet()) {
            var answer = as(anna).bytes(request() + "/letter-" + language.getKey() + ".pdf");
            try (var read = Loader.loadPDF(answer)) {
                assertThat(read.getDocumentCatalog().getLanguage()).isEqualTo(language.getKey());
                assertThat(new PDFTextStripper().getText(read).replaceAll("\\s+", " "))
                        .contains(language.getValue(), "2 circles", "Anna Reyes", "2026", "2027")
                        .doesNotContain("305", "259", "Dev");
            }
        }
        assertThat(as(sol).ask(request() + "/letter-en.pdf").status()).isEqualTo(404);
        assertThat(as(anna).ask(request() + "/letter-de.pdf").status()).isEqualTo(404);
    }

    @Test
    void a_hostile_name_stays_words_on_paper() throws Exception {
        owner().sql("update pace.funding set name = :name where table_id = :table")
                .param("name", "<img src=file:///etc/passwd> ᓄᓇᕗᑦ & שלום")
                .param("table", table.value())
                .update();
        begins(anna);
        try (var read = Loader.loadPDF(as(anna).bytes(request() + "/letter-en.pdf"))) {
            assertThat(new PDFTextStripper().getText(read)).contains("<img src=file:///etc/passwd>", "ᓄᓇᕗᑦ");
            assertThat(read.getPage(0).getResources().getXObjectNames()).isEmpty();
        }
    }

    /** The dates that hold, the earliest first. */
    private List<LocalDate> dates() {
        return owner().sql("select on_day from pace.due where funding_id = :grant::uuid and replaced_at is null"
                        + " and kind <> 'start' order by on_day")
                .param("grant", grant())
                .query(LocalDate.class)
                .list();
    }

    private static List<LocalDate> days(String... days) {
        return Arrays.stream(days).map(LocalDate::parse).toList();
    }

    private long milestones() {
        return owner().sql("select count(*) from pace.milestone where funding_id = :grant::uuid and removed_at is null")
                .param("grant", grant())
                .query(Long.class)
                .single();
    }

    /** The letters of the table, the newest first. */
    private List<String> requests() {
        return owner()
                .sql("select id::text from pace.request where funding_id = :grant::uuid order by made_at desc")
                .param("grant", grant())
                .query(String.class)
                .list()
                .stream()
                .map(id -> path("/requests/" + id))
                .toList();
    }

    private String sent() {
        begins(anna);
        sendsByMail(anna);
        return lettersTo(address).getFirst().secretPath();
    }
}
