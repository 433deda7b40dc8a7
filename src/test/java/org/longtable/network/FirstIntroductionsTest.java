package org.longtable.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Odette knows nobody here yet; Rahel looks after the place, and may be asked. */
class FirstIntroductionsTest extends InANetwork {
    @Autowired
    private Introductions introductions;

    private Someone odette;
    private Someone rahel;
    private Someone theo;

    @BeforeEach
    void nobodyIsInTouch() {
        odette = someone("Odette Morin");
        owner().sql("delete from people.host").update();
        rahel = siteHost("Rahel Tesfay");
        theo = someone("Theo Marsh");
        canBeFound(theo);
        as(rahel).visit("/introductions").type("first_introductions", "yes").press("Keep this");
    }

    @AfterEach
    void nobodyElseIsAsked() {
        owner().sql("delete from people.host where person_id = :id")
                .param("id", rahel.id().value())
                .update();
    }

    private String page() {
        return Whom.person(theo.id()).path();
    }

    private void asks(String path) {
        as(odette).visit(path).type("why", "Clay, and a cold winter.").press("Ask Rahel Tesfay");
    }

    private Asked asked(Someone person) {
        return asking(person, introductions::asked).getFirst();
    }

    @Test
    void who_knows_nobody_asks_whoever_looks_after_the_place_and_both_ends_must_say_yes() {
        assertThat(as(odette).visit(page()).text())
                .contains("Rahel Tesfay looks after this Longtable")
                .doesNotContain("in touch with Rahel");
        asks(page());
        assertThat(asking(theo, introductions::asked)).isEmpty();
        as(rahel).visit(asked(rahel).path()).press("Yes, hand it on");
        assertThat(asked(theo).through()).contains("Rahel Tesfay");
        as(theo).visit(asked(theo).path()).press("Yes, gladly");
        assertThat(as(odette).visit("/introductions").text())
                .contains("You have been introduced", "Theo Marsh", "It came through Rahel Tesfay");
    }

    @Test
    void a_way_through_someone_one_knows_comes_first() {
        var ada = someone("Ada Lund");
        inTouch(odette, ada, 5);
        inTouch(ada, theo, 5);
        mayBeAsked(ada);
        assertThat(as(odette).visit(page()).text())
                .contains("you are in touch with Ada Lund")
                .doesNotContain("Rahel");
    }

    @Test
    void who_wants_no_introductions_is_not_told_apart_from_who_does_not_answer() {
        var before = as(odette).visit(page()).text();
        as(theo).visit("/introductions").type("introductions", "no").press("Keep this");
        assertThat(as(odette).visit(page()).text()).isEqualTo(before);
        asks(page());
        as(rahel).visit(asked(rahel).path()).press("Yes, hand it on");
        assertThat(asking(theo, introductions::asked)).isEmpty();
        assertThat(as(odette).visit("/introductions").text()).contains("Asked; no answer yet.");
    }

    @Test
    void a_host_is_not_told_who_of_an_organisation_it_goes_to() {
        var kiln = organisation("The kiln " + UUID.randomUUID(), theo);
        mayBeAsked(theo);
        asks(Whom.someoneOf(kiln).path());
        var rahels = as(rahel).visit(asked(rahel).path());
        assertThat(rahels.text()).contains("it goes to someone of The kiln").doesNotContain("Theo");
        rahels.press("Yes, hand it on");
        assertThat(asked(theo).through()).contains("Rahel Tesfay");
    }

    @Test
    void a_host_who_did_not_say_so_is_not_asked_and_named_to_nobody() {
        as(rahel).visit("/introductions").type("first_introductions", "no").press("Keep this");
        assertThat(as(odette).visit(page()).text()).contains("There is no way").doesNotContain("Rahel");
    }

    @Test
    void who_looks_after_nothing_is_neither_asked_whether_they_may_be_nor_asked() {
        assertThat(as(theo).visit("/introductions").text()).doesNotContain("first introduction");
        var ada = someone("Ada Lund");
        as(ada).visit("/introductions");
        owner().sql("delete from people.host").update();
        assertThat(as(odette).visit(page()).text()).contains("There is no way");
    }

    @Test
    void whom_only_their_tables_find_is_reached_by_no_host() {
        owner().sql("update people.person set seen_by = 'tables' where id = :id")
                .param("id", theo.id().value())
                .update();
        assertThat(as(odette).ask(page()).status()).isEqualTo(404);
    }
}
