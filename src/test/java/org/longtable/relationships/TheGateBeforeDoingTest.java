package org.longtable.relationships;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.longtable.vocabulary.Kind;
import org.longtable.vocabulary.PartnerId;

/** R4: doing comes after getting to know each other, and going ahead anyway takes a reason that all read. */
class TheGateBeforeDoingTest extends AtATable {
    private Someone anna;
    private Someone dev;
    private Someone sol;
    private PartnerId riverbend;
    private PartnerId lakeview;

    @BeforeEach
    void annaAndDevAndAFunder() {
        anna = someone("Anna Reyes");
        dev = someone("Dev Patel");
        sol = someone("Sol Nakamura");
        riverbend = organisation("Riverbend");
        lakeview = organisation("Lakeview");
        seat(riverbend, anna);
        seat(lakeview, dev);
        seat(organisation("Arts Council", "funder"), sol);
    }

    @Test
    void the_gate_says_what_is_missing_and_going_ahead_takes_a_reason_that_all_read() {
        var anna = as(this.anna);
        anna.visit(path() + "/details").type("stage", "doing_it").press("We are here now");
        assertThat(anna.where()).isEqualTo(path() + "/gate");
        assertThat(anna.text())
                .contains("What is still missing", "A moment together that both sides have confirmed")
                .contains("Riverbend: a second person", "Lakeview: a second person")
                .doesNotContain("Arts Council", "of 2", "of 7");

        anna.press("Go ahead anyway");
        assertThat(anna.status()).isEqualTo(422);
        assertThat(stageFor(dev)).contains("Getting to know each other");

        anna.type("reason", "The hall is only free in March.").press("Go ahead anyway");
        assertThat(anna.where()).isEqualTo(path());
        assertThat(stageFor(dev)).contains("Doing it");
        assertThat(as(dev).visit(path()).text())
                .contains("We went ahead anyway", "The hall is only free in March.", "Anna Reyes");
        assertThat(as(dev).visit(path() + "/history").text()).contains("The hall is only free in March.");
        assertThat(as(sol).visit(path()).text()).doesNotContain("The hall is only free");
        assertThat(as(sol).visit(path() + "/history").text()).doesNotContain("The hall is only free");
        assertThat(as(dev).ask(path() + "/gate").header("Location")).endsWith(path());
    }

    @Test
    void the_reason_can_be_taken_back_and_leaves_that_there_was_one() {
        var anna = as(this.anna);
        anna.visit(path() + "/gate").type("reason", "Words I regret").press("Go ahead anyway");
        anna.visit(path() + "/history").press("Take the words back");
        assertThat(as(dev).visit(path() + "/history").text())
                .contains("Anna Reyes went ahead anyway to doing it. The reason was taken back.")
                .doesNotContain("Words I regret");
        assertThat(as(dev).visit(path()).text())
                .contains("We went ahead anyway", "The reason was taken back")
                .doesNotContain("Words I regret");
    }

    @Test
    void with_moments_and_two_who_carry_it_on_each_side_nothing_is_missing() {
        var noor = someone("Noor Aziz");
        var marie = someone("Marie Tremblay");
        seat(riverbend, noor);
        seat(lakeview, marie);
        for (var one : new Someone[] {anna, noor})
            for (var other : new Someone[] {dev, marie}) shared(Kind.LONG_TALK, "2026-02-02", one, other);
        var anna = as(this.anna).visit(path() + "/gate");
        assertThat(anna.text())
                .contains("Nothing is missing", "A long open talk: 4 times", "Two representatives in practice")
                .contains("You and Dev Patel: in touch")
                .doesNotContain("Noor Aziz");
        anna.press("We are doing it now");
        assertThat(stageFor(dev)).contains("Doing it");
        assertThat(as(dev).visit(path()).text()).doesNotContain("We went ahead anyway");
    }

    @Test
    void what_a_gate_shows_of_connections_is_the_viewers_own() {
        shared(Kind.MEAL, "2026-02-02", anna, dev);
        var noor = someone("Noor Aziz");
        seat(riverbend, noor);
        assertThat(as(dev).visit(path() + "/gate").text()).contains("You and Anna Reyes: in touch");
        assertThat(as(noor).visit(path() + "/gate").text()).doesNotContain("Anna Reyes", "Dev Patel", "in touch:");
    }

    private String stageFor(Someone person) {
        return as(person).visit(path()).page().select(".chip").text();
    }
}
