package org.longtable.growing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.longtable.pace.AroundATable;

class WhatComesLaterTest extends AroundATable {
    private static final List<String> LATER = List.of(
            "Why we are here", "What we assume", "Our words", "How close are we?", "Looking back", "How we grow");

    @Test
    void on_the_first_day_of_two_partners_all_is_one_quiet_line_away_and_once_only() {
        var page = as(anna).visit(path(""));
        assertThat(page.text()).contains("Welcome. Nothing is due.", "More for later, whenever you like:");
        for (var one : LATER) {
            assertThat(page.page().select("main a").eachText().stream()
                            .filter(one::equals)
                            .toList())
                    .as(one)
                    .hasSize(1);
            assertThat(as(anna).visit(path("")).follow(one).status()).as(one).isEqualTo(200);
        }
        clock.isOn("2026-01-28");
        page = as(anna).visit(path(""));
        assertThat(page.text()).doesNotContain("More for later");
        assertThat(page.page().select("main a").eachText()).containsAll(LATER);
    }

    @Test
    void someone_alone_reads_in_one_line_what_comes_once_a_second_partner_is_there() {
        leaves(dev, "2026-01-12");
        var page = as(anna).visit(path(""));
        assertThat(page.text())
                .contains("More comes once a second partner has come")
                .doesNotContain("More for later");
        assertThat(page.page().select("main a").eachText()).doesNotContainAnyElementsOf(LATER);
    }

    @Test
    void the_welcome_goes_once_more_has_happened_than_the_beginning() {
        as(anna).visit(path("/words/new")).type("word_en", "Workshop").press("Save");
        assertThat(as(dev).visit(path("")).text()).doesNotContain("Nothing is due");
    }

    @Test
    void the_rule_of_two_people_claims_nothing_about_how_many_there_are() {
        assertThat(as(anna).visit(path("/details")).text())
                .contains("Two people for each organisation")
                .doesNotContain("has two people here");
    }
}
