package org.longtable.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.longtable.agreements.Acknowledgements.Signing;
import org.longtable.agreements.Standing.State;
import org.longtable.closeness.Triggers;
import org.longtable.questions.Question;
import org.longtable.questions.Questions;
import org.longtable.questions.Warning;
import org.longtable.site.Language;
import org.longtable.site.Languages;
import org.longtable.vocabulary.AgreementId;
import org.longtable.vocabulary.PartnerId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A partner's word: who gives it, how it comes without an account, what it is for, and how it ends. */
class GivingOnesWordTest extends AroundAnAgreement {
    @Autowired
    private Questions questions;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Triggers triggers;

    @Autowired
    private Languages languages;

    @Test
    void signing_asks_for_a_second_name_or_a_reason_that_everyone_reads() {
        var id = annaBegins(AgreementKind.LETTER, "Purpose We sing.");
        var devs = as(dev).visit(standing(id).agreement().path()).press("We have read it all and stand by it");
        devs.follow("Sign for Lakeview High School").press("Give our word");
        assertThat(devs.status()).isEqualTo(422);
        assertThat(devs.text()).contains("Each partner has two representatives: 1 of 2 is named.");
        devs.type("reason", "Our second teacher comes in May.").press("Give our word");
        assertThat(devs.text()).contains("Dev Patel stands for it", "Our second teacher comes in May.");
        assertThat(as(anna).visit(standing(id).agreement().path()).text())
                .contains("Fewer than two, because: Our second teacher comes in May.");
    }

    @Test
    void nobody_stands_for_it_before_having_said_so() {
        var evan = someone("Evan Hart");
        seat(school, evan);
        var id = annaBegins(AgreementKind.LETTER, "Purpose We sing.");
        acknowledgesAll(dev, id);
        signs(dev, id, "", dev, evan);
        var path = standing(id).agreement().path();
        assertThat(as(anna).visit(path).text())
                .contains("Dev Patel stands for it", "Evan Hart has not said yet whether they stand for it");
        assertThat(as(dev).visit("/").text()).doesNotContain("named you");

        var evans = as(evan).visit("/");
        assertThat(evans.text()).contains("Dev Patel named you as one who stands for “Songs in the gym”");
        evans.press("Not me");
        assertThat(as(evan).visit("/").text()).doesNotContain("named you");
        assertThat(as(anna).visit(path).text()).doesNotContain("Evan Hart");
        for (var reader : List.of(anna, dev))
            assertThat(asking(
                            reader,
                            () -> db.sql("select from agreements.representative where answer = 'no'")
                                    .query((_, _) -> 1)
                                    .list()))
                    .hasSize(reader == dev ? 1 : 0);
        var devs = as(dev).visit(path);
        assertThat(devs.text()).contains("Evan Hart would rather not stand for it", "Name someone else, or say why");

        var lou = someone("Lou Gray");
        seat(school, lou);
        devs.follow("Name others who stand for it")
                .type("representative", dev.id().toString(), lou.id().toString())
                .press("Save");
        assertThat(as(dev).visit(path).text()).doesNotContain("Evan Hart", "Name someone else, or say why");
        as(lou).visit(path).press("I stand for it");
        assertThat(as(anna).visit(path).text()).contains("Dev Patel, Lou Gray stand for it");
        assertThat(as(lou).visit("/tables/" + table + "/history").text())
                .contains("Lou Gray said that they stand for “Songs in the gym”.");
        assertThat(new String(as(anna).bytes(path + "/agreement.txt"), StandardCharsets.UTF_8))
                .contains("Who stands for it? Dev Patel, Lou Gray");
    }

    @Test
    void nobody_answers_for_someone_else_who_was_named() {
        var evan = someone("Evan Hart");
        seat(school, evan);
        var id = annaBegins(AgreementKind.LETTER, "Purpose We sing.");
        acknowledgesAll(dev, id);
        signs(dev, id, "", dev, evan);
        var devs = as(dev).visit(standing(id).agreement().path());
        devs.submit(standing(id).agreement().path() + "/representatives", Map.of("answer", "yes"));
        assertThat(devs.status()).isEqualTo(404);
        assertThat(asking(
                        dev,
                        () -> db.sql("update agreements.representative set answer = 'yes', answered_on = now()")
                                .update()))
                .isEqualTo(1);
        assertThat(standing(id).agreement().signature(school, 1).orElseThrow().asked())
                .containsExactly("Evan Hart");
    }

    @Test
    void clause_by_clause_the_page_goes_on_where_the_next_one_waits() {
        var id = annaBegins(AgreementKind.LETTER, "Purpose We sing.", "Money Nobody pays.", "Ending In June.");
        var path = standing(id).agreement().path();
        var clauses = latest(id).clauses();
        var devs = as(dev).visit(path);
        for (var next : List.of(clauses.get(1).anchor(), clauses.get(2).anchor(), "word")) {
            devs.press("We stand by this");
            assertThat(devs.answer().uri().getFragment()).isEqualTo(next);
        }
        assertThat(devs.text()).contains("Sign for Lakeview High School");
    }

    @Test
    void places_in_brackets_are_pointed_at_and_left_open_only_on_purpose() {
        var id = annaBegins(AgreementKind.LETTER, "Purpose We sing.", "Money [Partner] pays [amount].");
        acknowledgesAll(dev, id);
        var devs = as(dev).visit(standing(id).agreement().path() + "/signing");
        assertThat(devs.page().select(".notice a").eachText()).containsExactly("Money");
        devs.type("reason", "Tiny.").press("Give our word");
        assertThat(devs.status()).isEqualTo(422);
        assertThat(devs.text()).contains("Fill them first, or choose to leave them as they are.", "Tiny.");
        devs.type("leave-open", "yes").press("Give our word");
        assertThat(standing(id).hasSigned(school)).isTrue();
    }

    @Test
    void what_was_said_becomes_a_note_in_force_by_one_press_of_each_side() {
        as(anna).visit("/tables/" + table + "/said/new")
                .type("said", "We cook, you bring the band.")
                .press("Save");
        var annas = as(anna).visit("/tables/" + table + "/said").follow("Make it an agreement");
        assertThat(annas.text()).contains("What you said becomes a note");
        assertThat(annas.follow("Both").page().select("textarea").size()).isEqualTo(8);
        annas.visit("/tables/" + table + "/said").follow("Make it an agreement").press("Put it on the table");
        assertThat(annas.page().select("h1").text()).isEqualTo("Between Us");
        assertThat(annas.text()).contains("has acknowledged everything");
        var devs = as(dev).visit(annas.where()).press("We have read it all and stand by it");
        assertThat(devs.text()).contains("With your word it is in force.");
    }

    @Test
    void a_part_of_a_fingerprint_is_told_from_a_text() {
        var check = stranger()
                .visit("/agreement-check")
                .type("brought", "0f3a 99bc")
                .press("Check it");
        assertThat(check.status()).isEqualTo(422);
        assertThat(check.text()).contains("A fingerprint has 64 signs; here are 8.");
    }

    @Test
    void a_table_that_set_the_rule_aside_is_asked_for_no_second_name() {
        owner().sql("update tables.longtable set two_reps = false, two_reps_reason = 'Tiny' where id = :id")
                .param("id", table.value())
                .update();
        var id = annaBegins(AgreementKind.LETTER, "Purpose We sing.");
        acknowledgesAll(dev, id);
        assertThat(signs(dev, id, "")).isEqualTo(Signing.SIGNED);
    }

    @Test
    void signing_what_has_just_changed_signs_nothing_and_keeps_the_reason_that_was_typed() {
        var id = annaBegins(AgreementKind.LETTER, "Purpose We sing.");
        acknowledgesAll(dev, id);
        var devs = as(dev).visit(standing(id).agreement().path() + "/signing");
        proposes(dev, id, latest(id).clauses().getFirst(), "Purpose We dance.");
        answers(anna, id, standing(id).agreement().open().getFirst(), true, "");
        devs.type("reason", "I am alone here.").press("Give our word");
        assertThat(devs.status()).isEqualTo(422);
        assertThat(devs.text()).contains("Nothing was signed.");
        assertThat(devs.page().select("textarea[name=reason]").text()).isEqualTo("I am alone here.");
        assertThat(standing(id).agreement().signed()).isEmpty();
    }

    @Test
    void a_partner_without_anyone_here_gives_its_word_behind_a_link_in_a_letter() {
        var library = invited("Riverbend Library");
        var id = annaBegins(AgreementKind.LETTER, Set.of(centre, library), "Purpose We read aloud.");
        acknowledgesAll(anna, id);
        signs(anna, id, "There is only me.", anna);
        var path = standing(id).agreement().path();
        var annas = as(anna).visit(path);
        annas.follow("Send it by letter").type("email", "lin@example.org").press("Send the letter");
        assertThat(annas.text()).contains("The letter is on its way.", "Sent by letter on 12 January 2026.");
        var letter = lettersTo("lin@example.org").getFirst();
        assertThat(letter.subject()).isEqualTo("Anna Reyes asks you to read “Songs in the gym”");
        assertThat(letter.body()).doesNotContain("We read aloud");

        var lins = stranger().visit(letter.secretPath());
        assertThat(lins.text()).contains("We read aloud.", "Anna Reyes asks Riverbend Library to read this.");
        lins.type("called", "Lin Wu").type("two", "yes").press("We have read it all and stand by it");
        assertThat(lins.text()).contains("You gave your word on 12 January 2026, for version 1.");
        assertThat(standing(id).state()).isEqualTo(State.ACTIVE);
        assertThat(as(anna).visit(path).text()).contains("Lin Wu gave their word behind a link in a letter");
        assertThat(as(anna).visit("/tables/" + table + "/history").text())
                .contains("A partner gave its word for “Songs in the gym” behind a link in a letter.");
    }

    @Test
    void behind_a_link_too_a_text_that_has_just_changed_is_not_acknowledged() {
        var library = invited("Riverbend Library");
        var id = annaBegins(AgreementKind.NOTE, Set.of(centre, library), "Purpose We read aloud.");
        asking(anna, () -> letters.send(tableOf(anna), id, library, "mo@example.org", Language.EN, anna.id()));
        var mos = stranger().visit(lettersTo("mo@example.org").getFirst().secretPath());
        proposes(anna, id, latest(id).clauses().getFirst(), "Purpose We read in silence.");
        mos.type("called", "Mo").press("We have read it all and stand by it");
        assertThat(mos.status()).isEqualTo(409);
        assertThat(mos.text()).contains("It was changed while you read.", "We read in silence.");
        assertThat(mos.page().select("input[name=called]").attr("value")).isEqualTo("Mo");
        assertThat(standing(id).agreement().signed()).isEmpty();
        mos.press("We have read it all and stand by it");
        assertThat(mos.text()).contains("for version 2");
    }

    @Test
    void a_closed_table_takes_no_word_by_a_link() {
        var library = invited("Riverbend Library");
        var id = annaBegins(AgreementKind.NOTE, Set.of(centre, library), "Purpose We read aloud.");
        asking(anna, () -> letters.send(tableOf(anna), id, library, "mo@example.org", Language.EN, anna.id()));
        var mos = stranger().visit(lettersTo("mo@example.org").getFirst().secretPath());
        owner().sql("update tables.longtable set closed_on = started_on where id = :id")
                .param("id", table.value())
                .update();
        mos.type("called", "Mo").press("We have read it all and stand by it");
        assertThat(mos.text()).contains("This link no longer works");
        assertThat(standing(id).agreement().signed()).isEmpty();
    }

    @Test
    void what_came_on_paper_is_marked_and_can_be_undone_by_those_for_whom_it_was_entered() {
        var library = invited("Riverbend Library");
        var id = annaBegins(AgreementKind.NOTE, Set.of(centre, library), "Purpose We read aloud.");
        acknowledgesAll(anna, id);
        var annas = as(anna).visit(standing(id).agreement().path())
                .press("Enter that Riverbend Library acknowledged it on paper");
        assertThat(annas.text()).contains("on paper, entered by Anna Reyes on 12 January 2026");
        assertThat(standing(id).state()).isEqualTo(State.ACTIVE);
        var lin = someone("Lin Wu");
        owner().sql("update tables.partner set state = 'seated' where id = :id")
                .param("id", library.value())
                .update();
        seat(library, lin);
        var lins = as(lin).visit(standing(id).agreement().path());
        lins.press("That was not so");
        assertThat(standing(id).state()).isEqualTo(State.WRITTEN);
        assertThat(lins.submit(
                                standing(id).agreement().path() + "/papers",
                                Map.of("partner", school.toString(), "_version", "1"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void an_agreement_with_nobody_in_touch_behind_it_is_not_simply_active_and_both_sides_are_asked() {
        var id = active();
        clock.isOn("2026-02-02");
        for (var person : List.of(anna, dev)) {
            var asked = asked(person, Warning.W4);
            assertThat(asked)
                    .singleElement()
                    .satisfies(question -> assertThat(question.title())
                            .isEqualTo("“Songs in the gym” is in force, and is anyone still in touch?"));
            assertThat(as(person)
                            .visit(standing(id).agreement().path())
                            .page()
                            .select("h1 + .chip")
                            .text())
                    .isEqualTo("agreement with no living relationship");
        }
        assertThat(asked(anna, Warning.W4).getFirst().steps())
                .extracting(Question.Step::path)
                .contains("/tables/" + table + "/time");
        together("long_talk", "2026-01-30", true);
        together("meal", "2026-01-31", true);
        assertThat(asked(anna, Warning.W4)).isEmpty();
        assertThat(as(dev).visit(standing(id).agreement().path())
                        .page()
                        .select("h1 + .chip")
                        .text())
                .isEqualTo("active");
    }

    @Test
    void a_partner_that_changed_nothing_is_a_question_to_all_until_it_says_that_it_is_fine() {
        var id = annaBegins(AgreementKind.LETTER, "Purpose We sing.");
        clock.isOn("2026-02-02");
        assertThat(asked(dev, Warning.W15)).isEmpty();
        acknowledgesAll(anna, id);
        var annas = asked(anna, Warning.W15).getFirst();
        var devs = asked(dev, Warning.W15).getFirst();
        assertThat(annas.title()).isEqualTo("Does “Songs in the gym” say what Lakeview High School needs?");
        assertThat(annas.steps()).extracting(Question.Step::path).noneMatch(path -> path.endsWith("/own"));
        assertThat(devs.steps()).extracting(Question.Step::path).anyMatch(path -> path.endsWith("/own"));
        as(dev).visit(standing(id).agreement().path()).press("It is fine as it is");
        assertThat(asked(anna, Warning.W15)).isEmpty();
    }

    @Test
    void what_was_to_be_looked_at_again_comes_up_on_today_and_after_ninety_days_as_a_question() {
        var id = active();
        clock.isOn("2026-05-01");
        var devs = as(dev).visit("/");
        assertThat(devs.text()).contains("Does it still hold? “Songs in the gym”");
        clock.isOn("2026-07-30");
        assertThat(asked(dev, Warning.W23)).isEmpty();
        clock.isOn("2026-07-31");
        assertThat(asked(dev, Warning.W23)).hasSize(1);
        devs.visit(standing(id).agreement().path()).press("We looked at it again: it still holds");
        assertThat(asked(dev, Warning.W23)).isEmpty();
        assertThat(standing(id).agreement().lookAgain()).isEqualTo(LocalDate.parse("2026-09-29"));
        assertThat(new String(as(dev).bytes(standing(id).agreement().path() + "/calendar.ics"), StandardCharsets.UTF_8))
                .contains("DTSTART;VALUE=DATE:20260929", "Look again: Songs in the gym");
    }

    @Test
    void today_tells_of_a_change_and_of_a_word_that_is_waited_for() {
        var id = annaBegins(AgreementKind.LETTER, "Purpose We sing.");
        acknowledgesAll(anna, id);
        assertThat(as(dev).visit("/").text()).contains("“Songs in the gym” waits for your word");
        proposes(dev, id, latest(id).clauses().getFirst(), "Purpose We dance.");
        assertThat(as(anna).visit("/").text()).contains("A change to “Songs in the gym” waits for your answer");
        assertThat(as(sol).visit("/").text()).doesNotContain("Songs in the gym");
    }

    @Test
    void where_one_is_in_force_no_agreement_is_asked_for() {
        var id = annaBegins(AgreementKind.NOTE, "Purpose We sing.");
        assertThat(asking(anna, () -> triggers.isAgreed(tableOf(anna)))).isFalse();
        acknowledgesAll(anna, id);
        assertThat(acknowledgesAll(dev, id).inForce()).isTrue();
        assertThat(asking(anna, () -> triggers.isAgreed(tableOf(anna)))).isTrue();
    }

    @Test
    void ending_it_for_one_of_two_ends_it_and_nothing_of_it_is_lost() {
        var id = active();
        var devs = as(dev).visit(standing(id).agreement().path()).follow("End it for us");
        devs.type("ending", "Thank you for a good spring.").press("End it for us");
        assertThat(devs.text()).contains("ended it on 12 January 2026", "Thank you for a good spring.", "Purpose");
        assertThat(standing(id).state()).isEqualTo(State.OVER);
        devs.press("Take my words back");
        assertThat(as(anna).visit(standing(id).agreement().path()).text()).doesNotContain("good spring");
    }

    @Test
    void a_copy_on_paper_or_as_text_is_recognised_by_its_fingerprint_and_an_altered_one_is_not() throws IOException {
        var id = active();
        var path = standing(id).agreement().path();
        var text = new String(as(anna).bytes(path + "/agreement.txt"), StandardCharsets.UTF_8);
        var print = latest(id).fingerprint().inGroups();
        assertThat(text)
                .contains("Purpose We sing.", "SHA-256 " + print, "Lakeview High School – Dev Patel gave their word");
        try (var paper = Loader.loadPDF(as(anna).bytes(path + "/agreement-en.pdf"))) {
            var words = new PDFTextStripper().getText(paper);
            assertThat(words).contains("Songs in the gym", "We sing.", "Dev Patel", "In force since 12 January 2026");
            assertThat(words.replaceAll("\\s", ""))
                    .contains(latest(id).fingerprint().hex());
            assertThat(paper.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
        }
        var someoneElse =
                stranger().visit("/agreement-check").type("brought", print).press("Check it");
        assertThat(someoneElse.text())
                .contains("Yes: this is version 1, of 12 January 2026.", "It is the latest version.")
                .doesNotContain("Songs in the gym", "Lakeview");
        assertThat(someoneElse.type("brought", text).press("Check it").text()).contains("Yes: this is version 1");
        assertThat(someoneElse
                        .type("brought", text.replace("We sing", "We pay"))
                        .press("Check it")
                        .text())
                .contains("No version kept here has exactly these words.");
        assertThat(someoneElse.type("brought", " ").press("Check it").status()).isEqualTo(422);
    }

    @Test
    void a_note_is_printed_on_one_page_and_a_longer_one_is_refused() throws IOException {
        var full = "Purpose " + "We sing on Tuesdays. ".repeat(100);
        var id = annaBegins(AgreementKind.NOTE, full.strip());
        acknowledgesAll(anna, id);
        acknowledgesAll(dev, id);
        for (var language : List.of("en", "fr"))
            try (var paper = Loader.loadPDF(
                    as(anna).bytes(standing(id).agreement().path() + "/agreement-" + language + ".pdf"))) {
                assertThat(paper.getNumberOfPages()).isEqualTo(1);
            }
        var annas = as(anna).visit(standing(id).agreement().path() + "/changes/new?what=add")
                .type("words_en", "More songs. ".repeat(30))
                .press("Propose it");
        assertThat(annas.status()).isEqualTo(422);
        assertThat(annas.text()).contains("A note is one page");
    }

    @Test
    void goals_tell_whose_they_are_and_a_community_without_one_is_asked() {
        owner().sql("update tables.partner set roles = '{community}' where id = :id")
                .param("id", school.value())
                .update();
        var annas = as(anna).visit("/tables/" + table + "/agreements/new?kind=protocol&tongue=en")
                .type("title", "How to ask us")
                .press("Put it on the table");
        assertThat(annas.text())
                .contains(
                        "put forward by Riverbend Community Centre",
                        "None of the goals here was set by the community so far.");
        annas.visit(annas.where() + "/changes/new?what=add&ready=goal")
                .type("goal", school.toString())
                .type("words_en", "That the elders are asked first.")
                .press("Save it");
        assertThat(annas.text()).contains("put forward by Lakeview High School").doesNotContain("None of the goals");
        assertThat(annas.page().select(".figure").text()).contains("Goals that the community set: 0.50");
    }

    @Test
    void an_agreement_without_a_goal_of_the_community_that_is_with_it_is_a_question_to_all_until_one_stands_there() {
        var id = annaBegins(AgreementKind.LETTER, "Purpose We sing.");
        var note = annaBegins(AgreementKind.NOTE, "Purpose We hum.");
        clock.isOn("2026-02-02");
        for (var one : List.of(id, note)) acknowledgesAll(anna, one);
        assertThat(asked(dev, Warning.R63)).as("no community is with it").isEmpty();
        owner().sql("update tables.partner set roles = '{community}' where id = :id")
                .param("id", school.value())
                .update();
        assertThat(asked(dev, Warning.R63)).as("a note needs no goals").hasSize(1);
        var question = asked(anna, Warning.R63).getFirst();
        assertThat(question.title()).isEqualTo("What does the community want from “Songs in the gym”?");
        assertThat(question.text()).contains("no goal of the community stands in it");
        goal(anna, question, centre, "Save it");
        acknowledgesAll(anna, id);
        assertThat(asked(dev, Warning.R63).getFirst().text()).contains("none of the goals that stand in it");
        goal(dev, question, school, "Propose it");
        acknowledgesAll(anna, id);
        assertThat(asked(dev, Warning.R63)).isEmpty();
    }

    /** Proposed and, where the other partner has read the words before, taken by it. */
    private void goal(Someone person, Question question, PartnerId whose, String button) {
        var id = AgreementId.of(question.subject());
        as(person)
                .visit(question.steps().getFirst().path())
                .type("goal", whose.toString())
                .type("words_en", "That " + person.name() + " is heard.")
                .press(button);
        var other = person.equals(anna) ? dev : anna;
        standing(id)
                .agreement()
                .open()
                .forEach(change -> as(other)
                        .visit(standing(id).agreement().path() + "/changes/" + change.id())
                        .press("We take it"));
    }

    @Test
    void whoever_has_left_can_still_take_back_what_they_wrote_about_it() {
        var id = annaBegins(AgreementKind.LETTER, "Purpose We sing.");
        proposes(dev, id, latest(id).clauses().getFirst(), "Purpose We dance.");
        var change = standing(id).agreement().path() + "/changes/"
                + standing(id).agreement().open().getFirst().id();
        var devs =
                as(dev).visit(change).type("remark", "Is dancing allowed here?").press("Send");
        devs.visit(standing(id).agreement().path() + "/own")
                .type("limit", "Not for free.")
                .press("Save");
        leaves(dev, "2026-01-12");
        devs.visit("/me/words");
        assertThat(devs.text()).contains("Is dancing allowed here?", "Not for free.");
        for (var times = 0; times < 2; times++) devs.visit("/me/words").press("Take the words back");
        assertThat(devs.visit("/me/words").text()).doesNotContain("Is dancing allowed here?", "Not for free.");
        assertThat(as(anna).visit(change).text())
                .doesNotContain("Is dancing allowed here?")
                .contains("These words were taken back on 12 January 2026.");
        assertThat(owner().sql("select count(*) from agreements.own_line where agreement_id = :id")
                        .param("id", id.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private AgreementId active() {
        var id = annaBegins(AgreementKind.NOTE, "Purpose We sing.");
        acknowledgesAll(anna, id);
        acknowledgesAll(dev, id);
        return id;
    }

    private List<Question> asked(Someone person, Warning warning) {
        return asking(person, () -> questions.atTable(table, person.id(), clock.today(), languages.in(Language.EN)))
                .awake()
                .stream()
                .filter(question ->
                        question.warning() == warning && question.title().contains("Songs in the gym"))
                .toList();
    }

    /** An organisation that was asked to come and has nobody here yet. */
    private PartnerId invited(String name) {
        var partner = organisation(name, "host");
        owner().sql("update tables.partner set state = 'invited' where id = :id")
                .param("id", partner.value())
                .update();
        return partner;
    }
}
