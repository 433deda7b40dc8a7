package org.longtable.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.longtable.understanding.WithStatements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What partners answer alone, answered from the weekly letter and read there: Marie and Dev never sign in. */
class AnsweredAloneFromALetterTest extends FromTheWeeklyLetter {
    private static final String ANNAS = "Thirty young people asked us for a stage that is not ours";
    private static final String DEVS = "Grade ten stays away on Fridays and we do not know why";

    @Autowired
    private DataSource people;

    @Test
    void dev_says_why_his_school_is_here_from_his_letter_and_reads_there_what_was_opened() {
        as(anna).visit(path("/reasons")).press("Ask everyone");
        var letter = letterTo(dev, "2026-01-27");
        var link = behind(letter, "Say why we are here");
        var form = stranger().visit(link);
        assertThat(form.text())
                .contains("Between Us: why are you here?", "You answer for Lakeview High School.")
                .contains("Why we think Riverbend Community Centre is here");
        assertThat(form.header("Referrer-Policy")).isEqualTo("no-referrer");
        form.press("Seal my answer");
        assertThat(form.status()).isEqualTo(422);
        assertThat(form.text()).contains("Why we are here");
        form.type("reason_why", DEVS)
                .type("reason_of_" + centre, "They need a room")
                .press("Seal my answer");
        assertThat(form.text()).contains("Your answer is sealed. Nobody else can read it yet.");
        assertThat(form.page().html()).as("whoever finds the letter").doesNotContain("Grade ten");

        for (var other : List.of(anna, bea, marie, sol)) {
            assertThat(count(other)).as(other.name()).isZero();
            assertThat(as(other).ask(path("/reasons")).answer().body()).doesNotContain("Grade ten", "need a room");
        }
        assertThat(stranger().visit(behind(letter, "Leave this round out")).text())
                .contains("There is nothing left to do here");
        form.type("reason_why", DEVS + ".")
                .type("reason_of_" + centre, "They need a room")
                .press("Seal my answer");

        as(anna).visit(path("/reasons/" + latestRound()))
                .type("reason_why", ANNAS)
                .type("reason_of_" + school, "To raise attendance")
                .press("Seal my answer");
        assertThat(as(marie).visit(path("/reasons")).text()).contains(DEVS + ".", ANNAS);
        assertThat(stranger().visit(link).text())
                .contains("Why Riverbend Community Centre is here", ANNAS)
                .contains("As Lakeview High School understood it They need a room")
                .contains("Why Lakeview High School is here", DEVS);
        clock.isOn("2026-02-03");
        var next = letterTo(marie, "2026-02-03");
        assertThat(next)
                .contains("Between Us: opened together – Why we are here")
                .doesNotContain("Thirty young", "Grade");
        assertThat(stranger().visit(behind(next, "Read what was opened")).text())
                .contains(ANNAS, DEVS);
        assertThat(as(dev).visit("/").text()).doesNotContain("why are you here");
    }

    @Test
    void whoever_is_asked_again_says_behind_the_link_what_changed_or_that_nothing_did() {
        as(anna).visit(path("/reasons")).press("Ask everyone");
        for (var person : List.of(anna, dev))
            as(person)
                    .visit(path("/reasons/" + latestRound()))
                    .type("reason_why", person.name() + " is here")
                    .press("Seal my answer");
        as(anna).visit(path("/reasons")).press("Ask everyone again");
        as(anna).visit(path("/reasons/" + latestRound()))
                .type("reason_still", "changed")
                .type("reason_changed", "Two stages now")
                .press("Seal my answer");
        var link = behind(letterTo(dev, "2026-01-27"), "Say why we are here");
        var form = stranger().visit(link).press("Seal my answer");
        assertThat(form.status()).isEqualTo(422);
        form.type("reason_still", "same").press("Seal my answer");
        assertThat(stranger().visit(link).text())
                .contains("What changed Two stages now", "What changed They say that nothing has changed.");
    }

    @Test
    void marie_reads_and_answers_in_french() {
        owner().sql("update people.account set language = 'fr' where person_id = :marie")
                .param("marie", marie.id().value())
                .update();
        as(anna).visit(path("/reasons")).press("Ask everyone");
        var form = stranger().visit(behind(letterTo(marie, "2026-01-27"), "Dire pourquoi nous sommes là"));
        assertThat(form.page().select("html").attr("lang")).isEqualTo("fr");
        assertThat(form.text()).contains("Vous répondez pour Lakeview High School.");
        form.type("reason_why", "On manque d’un lieu").press("Sceller ma réponse");
        assertThat(form.text()).contains("Votre réponse est scellée");
        assertThat(count(dev)).isZero();
    }

    @Test
    void a_link_answers_for_its_reader_alone_and_no_longer_once_they_left_or_it_is_called_off() {
        as(anna).visit(path("/reasons")).press("Ask everyone");
        var letter = letterTo(dev, "2026-01-27");
        var link = behind(letter, "Say why we are here");
        assertThat(as(marie).ask(link).status()).isEqualTo(403);
        as(marie).submit(link, Map.of("reason_why", "Not Dev's words"));
        assertThat(count(marie)).isZero();
        assertThat(lettersTo(sol.address())).isEmpty();

        stranger().visit(behind(letter, "Leave this round out")).press("Leave this round out");
        assertThat(as(anna).visit(path("/reasons/" + latestRound())).text()).contains("leaves this round out");
        assertThat(stranger().visit(link).text())
                .contains("Lakeview High School leaves this round out. Until it is opened you can still answer.");

        leaves(dev, "2026-01-27");
        assertThat(stranger().visit(link).text()).contains("There is nothing left to do here");
        stranger().submit(link, Map.of("reason_why", "Too late"));
        assertThat(owner().sql("select count(*) from envelopes.answer where words in ('Too late', 'Not Dev''s words')")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void a_colleague_who_answered_meanwhile_is_not_overwritten() {
        as(anna).visit(path("/reasons")).press("Ask everyone");
        var form = stranger().visit(behind(letterTo(dev, "2026-01-27"), "Say why we are here"));
        as(marie)
                .visit(path("/reasons/" + latestRound()))
                .type("reason_why", "Marie's")
                .press("Seal my answer");
        form.type("reason_why", DEVS).press("Seal my answer");
        assertThat(form.status()).isEqualTo(409);
        assertThat(form.text()).contains("answered while you were writing");
        assertThat(form.page().select("[name=reason_why]").text()).isEqualTo(DEVS);
        assertThat(form.page().html()).doesNotContain("Marie's");
        form.press("Seal my answer");
        assertThat(count(dev)).isEqualTo(1);
        assertThat(count(marie)).isZero();
    }

    @Test
    void how_close_they_are_is_said_and_read_the_same_way() {
        as(anna).visit(path("/closeness")).press("Ask every partner");
        var link = behind(letterTo(dev, "2026-01-27"), "Answer alone");
        var form = stranger().visit(link);
        assertThat(form.press("Seal my answer").status()).isEqualTo(422);
        form.type("level_" + centre, "1").press("Seal my answer");
        assertThat(form.text()).contains("Your answer is sealed");
        for (var other : List.of(anna, bea, marie, sol))
            assertThat(count(other)).isZero();
        as(anna).visit(path("/closeness/" + latestRound()))
                .type("level_" + school, "3")
                .press("Seal my answer");
        assertThat(stranger().visit(link).text())
                .contains("Lakeview High School, of Riverbend Community Centre We know of each other")
                .contains("Riverbend Community Centre, of Lakeview High School We do things together")
                .contains("You see this differently.");
    }

    @Test
    void statements_are_answered_and_read_the_same_way() {
        var round = begun();
        var link = behind(letterTo(dev, "2026-01-27"), "Read the statements");
        typed(stranger().visit(link), WithStatements.DEVS)
                .type("note_2", "Ask us in May")
                .press("Seal my answer");
        assertThat(count(dev)).isEqualTo(6);
        assertThat(count(anna)).isZero();
        answers(anna, round, WithStatements.ANNAS);
        assertThat(stranger().visit(link).text())
                .contains("The students choose what it is about.", "Lakeview High School partly", "Ask us in May");
    }

    private int count(Someone person) {
        return asking(
                person,
                () -> JdbcClient.create(people)
                        .sql("select count(*) from envelopes.answer")
                        .query(Integer.class)
                        .single());
    }
}
