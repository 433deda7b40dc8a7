package org.longtable.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.longtable.vocabulary.AgreementId;
import org.longtable.world.Statements;
import org.longtable.world.Visitor;

/** Today tells what really waits about an agreement, as one matter, and once what became of it. */
class WhatTodayTellsOfAgreementsTest extends AroundAnAgreement {
    @Test
    void an_agreement_that_was_begun_waits_for_a_first_look_of_the_others_alone() {
        var id = annaBegins(AgreementKind.LETTER, "Purpose We sing.", "Money Nobody pays.");
        assertThat(today(dev).text()).contains("“Songs in the gym” was begun, and you can read and change it");
        assertThat(today(anna).text()).doesNotContain("Songs in the gym");
        as(dev).visit("/").follow("Read it").press("We stand by this");
        assertThat(standing(id).agreement().acknowledged()).isNotEmpty();
        assertThat(today(dev).text()).doesNotContain("was begun");
        clock.isOn("2026-02-13");
        var later = annaBegins(AgreementKind.LETTER, "Purpose We dance.");
        clock.isOn("2026-03-16");
        assertThat(today(dev).text()).doesNotContain("was begun");
        assertThat(standing(later).inForce()).isEmpty();
    }

    @Test
    void two_changes_of_one_agreement_are_one_matter() {
        var id = annaBegins(AgreementKind.LETTER, "Purpose We sing.", "Money Nobody pays.");
        acknowledgesAll(dev, id);
        var read = latest(id).clauses();
        proposes(anna, id, read.getFirst(), "Purpose We sing in spring.");
        assertThat(today(dev).text()).contains("A change to “Songs in the gym” waits");
        proposes(anna, id, read.getLast(), "Money The school pays.");
        var devs = today(dev);
        assertThat(devs.text())
                .contains("2 changes to “Songs in the gym” wait for your answer")
                .doesNotContain("A change to");
        assertThat(devs.page().select("article").size()).isEqualTo(1);
        assertThat(devs.follow("Read the changes").page().select("main a[href*=/changes/]:contains(proposes)"))
                .hasSize(2);
    }

    @Test
    void a_question_its_answer_and_a_no_are_told_to_whom_they_are_for_until_they_know() {
        var id = annaBegins(AgreementKind.LETTER, "Purpose We sing.");
        acknowledgesAll(anna, id);
        acknowledgesAll(dev, id);
        proposes(anna, id, latest(id).clauses().getFirst(), "Purpose We dance.");
        var change = standing(id).agreement().open().getFirst();
        remarks(dev, id, change, "Who dances?");
        assertThat(today(anna).text()).contains("A question about your change to “Songs in the gym”");
        assertThat(today(dev).text()).doesNotContain("A question about");
        remarks(anna, id, change, "All of us.");
        assertThat(today(anna).text()).doesNotContain("A question about");
        var devs = today(dev);
        assertThat(devs.text()).contains("An answer about the change to “Songs in the gym” that you asked about");
        assertThat(devs.press("Good to know").text()).doesNotContain("that you asked about");

        answers(dev, id, change, false, "Our floor is too small.");
        var annas = today(anna);
        assertThat(annas.text())
                .contains("A no, with its reason, to your change to “Songs in the gym”")
                .doesNotContain("too small");
        assertThat(annas.page().select("main a[href$=" + change.id() + "]")).isNotEmpty();
        assertThat(annas.press("Good to know").text()).doesNotContain("A no, with its reason");
    }

    @Test
    void that_it_is_in_force_and_who_left_it_is_told_once_to_whoever_did_not_do_it_themselves() {
        var id = annaBegins(AgreementKind.NOTE, "Purpose We sing.");
        acknowledgesAll(anna, id);
        assertThat(today(dev).text()).contains("“Songs in the gym” waits for your word");
        clock.isOn("2026-01-13");
        acknowledgesAll(dev, id);
        assertThat(today(dev).text()).doesNotContain("Songs in the gym");
        var annas = today(anna);
        assertThat(annas.text()).contains("“Songs in the gym” is in force");
        assertThat(annas.press("Good to know").text()).doesNotContain("Songs in the gym");

        asking(dev, () -> {
            agreements.end(tableOf(dev), id, "", dev.id());
            return id;
        });
        assertThat(today(dev).text()).doesNotContain("no longer with");
        assertThat(today(anna).text()).contains("Lakeview High School is no longer with “Songs in the gym”");
        assertThat(as(anna).submit("/acknowledgements", Map.of("about", "no matter"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void today_asks_the_database_as_often_for_many_matters_as_for_few() {
        var devs = as(dev);
        newMatters("2026-01-13");
        devs.visit("/");
        var few = Statements.during(() -> devs.visit("/"));
        for (var day : List.of("2026-01-14", "2026-01-15", "2026-01-16")) newMatters(day);
        var many = Statements.during(() -> devs.visit("/"));
        assertThat(devs.page().select("article").size()).isEqualTo(8);
        assertThat(many).isEqualTo(few);
    }

    /** One agreement that is in force, and one that was begun. */
    private void newMatters(String day) {
        var id = annaBegins(AgreementKind.NOTE, "Purpose We sing until " + day);
        acknowledgesAll(dev, id);
        clock.isOn(day);
        acknowledgesAll(anna, id);
        annaBegins(AgreementKind.LETTER, "Purpose We dance until " + day);
    }

    private Visitor today(Someone person) {
        return as(person).visit("/");
    }

    private void remarks(Someone person, AgreementId id, Proposed change, String words) {
        asking(person, () -> {
            changes.remark(tableOf(person), id, change.id(), words, person.id());
            return id;
        });
    }
}
