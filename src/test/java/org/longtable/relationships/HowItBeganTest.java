package org.longtable.relationships;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.longtable.vocabulary.Kind;
import org.longtable.vocabulary.PartnerId;

/** How a connection began: asked once, said by one of the two, read by both and by nobody else. */
class HowItBeganTest extends AtATable {
    private Someone anna;
    private Someone dev;
    private Someone ruth;
    private PartnerId riverbend;

    @BeforeEach
    void twoWhoMet() {
        anna = someone("Anna Reyes");
        dev = someone("Dev Patel");
        ruth = someone("Ruth Riverbend");
        table = tableSince(clock.today().minusDays(30));
        riverbend = organisation("Riverbend Community Centre");
        seat(riverbend, anna, ruth);
        seat(organisation("Lakeview High School"), dev);
        shared(Kind.MEAL, clock.today().minusDays(2).toString(), anna, dev);
    }

    private static String with(Someone other) {
        return "/me/connections/" + other.id();
    }

    @Test
    void one_of_them_says_it_from_today_and_both_read_it() {
        var page = as(anna).visit("/").follow("Say it in a word");
        assertThat(page.text()).contains("You and Dev Patel", "Who sees this: you and Dev Patel");
        page.type("began", "past_partner")
                .type("words", "We ran a mural project.")
                .press("Save");
        for (var one : List.of(anna, dev)) {
            assertThat(as(one).visit(with(one == anna ? dev : anna)).text())
                    .contains("We had worked together before", "We ran a mural project.");
            assertThat(as(one).visit("/").text()).doesNotContain("How did it begin");
        }
    }

    @Test
    void the_other_may_correct_it_or_take_it_away_and_then_neither_is_asked_again() {
        as(anna).visit(with(dev)).type("began", "personal").press("Save");
        as(dev).visit(with(anna)).type("began", "nearby_work").press("Save");
        assertThat(as(anna).visit("/me/connections").follow("Dev Patel").text()).contains("We work near each other");
        as(anna).visit(with(dev)).press("Take it away");
        for (var one : List.of(anna, dev)) {
            assertThat(as(one).visit(with(one == anna ? dev : anna)).text()).contains("Neither of you has said.");
            assertThat(as(one).visit("/").text()).doesNotContain("How did it begin");
        }
    }

    @Test
    void who_would_rather_not_say_is_not_asked_again_and_the_other_still_is() {
        as(anna).visit("/").press("Rather not say");
        assertThat(as(anna).visit("/").text()).doesNotContain("How did it begin");
        assertThat(as(dev).visit("/").text()).contains("How did it begin between you and Anna Reyes?");
    }

    @Test
    void nobody_else_reads_it_not_even_of_the_same_side() {
        as(anna).visit(with(dev)).type("began", "personal").press("Save");
        assertThat(as(ruth).ask(with(dev)).status()).isEqualTo(404);
        assertThat(as(ruth).submit(with(dev), Map.of("began", "personal")).status())
                .isEqualTo(404);
        assertThat(as(ruth).submit(with(dev) + "/removals", Map.of()).status()).isEqualTo(404);
        assertThat(asking(
                        ruth,
                        () -> jdbc().sql("select count(*) from relationships.origin")
                                .query(Integer.class)
                                .single()))
                .isZero();
    }

    @Test
    void what_the_other_said_meanwhile_is_not_overwritten() {
        var page = as(anna).visit(with(dev));
        as(dev).visit(with(anna)).type("began", "met_here").press("Save");
        var shown = page.type("began", "personal").press("Save");
        assertThat(shown.status()).isEqualTo(409);
        assertThat(as(dev).visit(with(anna)).text()).contains("We met at a table here");
    }

    @Test
    void another_way_needs_words_and_what_was_typed_is_kept() {
        var page = as(anna).visit(with(dev)).type("began", "other").press("Save");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("Say in a few words how it began");
    }

    @Test
    void it_is_asked_only_of_what_both_said_yes_to_and_not_at_a_table_that_still_welcomes() {
        var tala = someone("Tala Eastgate");
        seat(organisation("Eastgate"), tala);
        as(anna).visit("/").press("Rather not say");
        noted(Kind.MEAL, clock.today().minusDays(1).toString(), anna, tala);
        assertThat(as(anna).visit("/").text()).doesNotContain("How did it begin");
        table = tableSince(clock.today().minusDays(3));
        seat(organisation("Riverbend at the river"), anna);
        seat(organisation("Westgate"), tala);
        shared(Kind.MEAL, clock.today().minusDays(1).toString(), anna, tala);
        assertThat(as(anna).visit("/").text()).doesNotContain("How did it begin");
        clock.goesOnBy(Duration.ofDays(12));
        assertThat(as(anna).visit("/").text()).contains("How did it begin between you and Tala Eastgate?");
    }
}
