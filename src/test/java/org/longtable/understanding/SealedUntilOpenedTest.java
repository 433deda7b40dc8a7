package org.longtable.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.longtable.letters.ForDigest;
import org.longtable.site.Language;
import org.longtable.site.Languages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Before a round is opened, nothing of an answer reaches anyone but the one who wrote it. */
@ExtendWith(OutputCaptureExtension.class)
class SealedUntilOpenedTest extends EveryPage {
    private static final String CANARY = "canary 7431, between us and the bus stop";

    @Autowired
    private DataSource people;

    @Autowired
    private List<ForDigest> forDigest;

    @Autowired
    private Languages languages;

    @Test
    void the_database_gives_an_answer_to_its_writer_alone() {
        var round = begun();
        annaWrites(round);
        var lin = someone("Lin Elsewhere");
        assertThat(sees(anna)).isEqualTo(6);
        for (var other : List.of(bea, dev, marie, sol, lin))
            assertThat(sees(other)).as(other.name()).isZero();
    }

    @Test
    void nobody_reads_who_sealed_an_envelope_or_how_often_and_nobody_writes_past_the_rules() {
        annaWrites(begun());
        for (var statement : List.of(
                "select answered_by from envelopes.envelope",
                "select version from envelopes.envelope",
                "update envelopes.envelope set opened = true",
                "update envelopes.round set opened_on = current_date",
                "delete from envelopes.answer",
                "insert into envelopes.answer (round_id, partner_id, item) select round_id, partner_id, 'x' from envelopes.envelope",
                "select envelopes.open(id, current_date, now()) from envelopes.round"))
            assertThatThrownBy(
                            () -> asking(dev, () -> db().sql(statement).query().listOfRows()))
                    .as(statement)
                    .hasStackTraceContaining("permission denied");
    }

    /** Every page, for everyone else: the same whether Anna answered one thing or the other, once or three times. */
    @Test
    void no_page_differs_by_what_was_answered_or_how_often() {
        var round = begun();
        answers(anna, round, 1, 1, 1, 1, 1, 1);
        var others = List.of(dev, marie, bea, sol, someone("Lin Elsewhere"));
        whatIsListedIsPrepared();
        var before = pages(others, round);
        answers(anna, round, 3, 3, 3, 3, 3, 3);
        annaWrites(round);
        var after = pages(others, round);
        assertThat(after.keySet()).isEqualTo(before.keySet());
        after.forEach((page, text) -> {
            assertThat(text).as(page).doesNotContain("canary 7431");
            assertThat(text.equals(before.get(page))).as(page).isTrue();
        });
        assertThat(before.keySet().stream().filter(page -> page.contains("/statements/")))
                .isNotEmpty();
    }

    @Test
    void no_letter_no_history_line_and_no_rest_holds_any_of_it() {
        annaWrites(begun());
        for (var person : List.of(dev, marie, bea, sol))
            for (var module : forDigest)
                assertThat(asking(person, () -> module.parts(person.id(), 7, languages.in(Language.EN)))
                                .toString())
                        .doesNotContain("canary 7431");
        for (var kept : List.of(
                "select array_to_string(words, ' ') || what from tables.history",
                "select subject || body from letters.letter",
                "select coalesce(led_to, '') from ground.sent_once"))
            assertThat(owner().sql(kept).query(String.class).list()).noneMatch(text -> text.contains("canary 7431"));
    }

    @Test
    void no_answer_to_a_form_and_no_log_holds_any_of_it(CapturedOutput log) {
        var round = begun();
        var beas = typed(as(bea).visit(path("/statements/" + round)), 2, 2, 2, 2, 2, 2);
        annaWrites(round);
        beas.press("Seal my answer");
        assertThat(beas.status()).isEqualTo(409);
        assertThat(beas.page().html()).doesNotContain("canary 7431");
        var devs = as(dev).visit(path("/statements/" + round)).press("Seal my answer");
        assertThat(devs.status()).isEqualTo(422);
        assertThat(devs.page().html()).doesNotContain("canary 7431");
        var tooLong = typed(as(anna).visit(path("/statements/" + round)), ANNAS)
                .type("note_1", CANARY + ".".repeat(600))
                .press("Seal my answer");
        assertThat(tooLong.status()).isEqualTo(422);
        for (var deed : List.of("agreements", "refusals", "cancellations"))
            assertThat(as(dev).submit(path("/statements/" + round + "/" + deed), Map.of())
                            .answer()
                            .body())
                    .doesNotContain("canary 7431");
        assertThat(log).doesNotContain("canary 7431");
    }

    @Test
    void ones_own_answer_is_in_ones_own_copy_and_in_nobody_elses() {
        annaWrites(begun());
        assertThat(as(anna).ask("/me/copy/longtable.json").answer().body()).contains(CANARY);
        for (var other : List.of(bea, dev, sol))
            assertThat(as(other).ask("/me/copy/longtable.json").answer().body()).doesNotContain("canary 7431");
    }

    @Test
    void the_writer_reads_their_own_answer_again_and_a_colleague_does_not() {
        var round = begun();
        annaWrites(round);
        assertThat(as(anna).visit(path("/statements/" + round)).page().html()).contains(CANARY);
        var beas = as(bea).visit(path("/statements/" + round));
        assertThat(beas.text()).contains("Anna Reyes has answered for Riverbend Community Centre");
        assertThat(beas.page().select("input[type=radio][checked]")).isEmpty();
        assertThat(beas.page().html()).doesNotContain("canary 7431");
    }

    @Test
    void whoever_only_funds_takes_no_part_and_sees_nothing_before_or_after() {
        var round = begun();
        assertThat(as(sol).ask(path("/understanding")).status()).isEqualTo(404);
        assertThat(as(sol).visit("/").text()).doesNotContain("waits for your answer");
        answers(anna, round, ANNAS);
        answers(dev, round, DEVS);
        assertThat(as(sol).ask(path("/understanding")).status()).isEqualTo(404);
        assertThat(as(sol).visit(path("")).text()).doesNotContain("What we assume", "see differently");
        assertThat(sees(sol)).isZero();
        for (var of : List.of("understanding.congruence", "understanding.difference", "understanding.statement"))
            assertThat(count(sol, of)).as(of).isZero();
    }

    private void annaWrites(UUID round) {
        typed(as(anna).visit(path("/statements/" + round)), ANNAS)
                .type("note_2", CANARY)
                .press("Seal my answer");
    }

    private int sees(Someone person) {
        return count(person, "envelopes.answer");
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
