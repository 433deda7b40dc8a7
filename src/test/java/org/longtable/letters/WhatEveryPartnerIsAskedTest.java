package org.longtable.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A goodbye is said, and what a table looked back on is read, from the weekly letter: Dev never signs in. */
class WhatEveryPartnerIsAskedTest extends FromTheWeeklyLetter {
    @Test
    void dev_says_his_goodbye_from_his_letter_and_reads_what_the_others_said() {
        as(anna).visit(path("/closing/farewells/mine"))
                .type("closing_reason", "Our hall is sold")
                .press("Save");
        var letter = letterTo(dev, "2026-01-27");
        assertThat(letter).contains("Between Us may close: why, and thanks").doesNotContain("hall is sold");
        var link = behind(letter, "Say why, and thank the others");
        var form = stranger().visit(link);
        assertThat(form.text())
                .contains("Why Lakeview High School closes, and thanks")
                .doesNotContain("hall is sold");
        assertThat(form.press("Save").status()).isEqualTo(422);
        form.type("closing_thanks", "For the Tuesday soup").press("Save");
        assertThat(form.text())
                .contains("Riverbend Community Centre", "Our hall is sold")
                .contains("Lakeview High School", "For the Tuesday soup");
        assertThat(as(anna).visit(path("/closing")).text()).contains("For the Tuesday soup");
        assertThat(as(marie).ask(link).status()).isEqualTo(403);
        stranger().submit(link, Map.of("closing_thanks", "Twice"));
        assertThat(as(anna).visit(path("/closing")).text()).doesNotContain("Twice");
        leaves(dev, "2026-01-27");
        assertThat(stranger().visit(link).text())
                .contains("There is nothing left to do here")
                .doesNotContain("hall is sold");
    }

    @Test
    void what_was_written_down_when_they_looked_back_is_read_in_french_and_gone_when_it_is_taken_back() {
        owner().sql("update people.account set language = 'fr' where person_id = :marie")
                .param("marie", marie.id().value())
                .update();
        as(anna).visit(path("/reviews/new"))
                .type("review_process", "We decide over soup, canary 5521")
                .press("Save");
        var letter = letterTo(marie, "2026-01-27");
        assertThat(letter).doesNotContain("canary 5521");
        var link = behind(letter, "Lire ce qui a été noté");
        assertThat(stranger().visit(link).text()).contains("Between Us : vous avez fait le point", "canary 5521");
        as(anna).visit(path("/reviews")).press("Take my words back");
        assertThat(stranger().visit(link).text()).doesNotContain("canary 5521");
        for (var other : List.of(anna, sol))
            assertThat(as(other).ask(link).status()).as(other.name()).isEqualTo(403);
    }

    @Test
    void whoever_only_funds_is_asked_neither() {
        as(anna).visit(path("/closing/farewells/mine"))
                .type("closing_reason", "Our hall is sold")
                .press("Save");
        as(anna).visit(path("/reviews/new"))
                .type("review_process", "We decide over soup")
                .press("Save");
        assertThat(lettersOf(sol)).doesNotContain("may close", "you looked back");
    }
}
