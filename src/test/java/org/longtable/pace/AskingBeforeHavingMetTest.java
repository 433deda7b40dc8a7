package org.longtable.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.longtable.vocabulary.DueId;
import org.longtable.vocabulary.FundingId;
import org.longtable.vocabulary.TableId;

/** A letter claims nothing that the page beside it does not know. */
class AskingBeforeHavingMetTest extends AroundATable {
    @Test
    void a_letter_without_a_first_moment_and_without_milestones_claims_neither_haste_nor_work() {
        addsTheGrant(anna);
        var grant = owner().sql("select id::text from pace.funding where table_id = :table")
                .param("table", table.value())
                .query(String.class)
                .single();
        var draft = as(anna).visit(path("/funding/" + grant + "/requests/new"))
                .type("pace_new_first_deliverable", "2026-10-05")
                .type("pace_new_showing", "2027-03-12")
                .type("pace_new_report", "2027-05-31")
                .press("Begin the letter")
                .page();
        assertThat(draft.select("textarea[name=pace_words_en]").text())
                .contains("Below are the dates that we propose.", "build that trust first")
                .doesNotContain("As our dates stand", "on the way");
        assertThat(draft.select("textarea[name=pace_words_fr]").text())
                .contains("Voici plus bas les dates que nous proposons.")
                .doesNotContain("Avec nos dates actuelles", "en chemin");
    }

    @Test
    void a_date_that_moved_and_came_back_is_listed_once() {
        var before = due("2026-12-15", true);
        var moved = due("2027-03-01", true);
        var back = due("2026-12-15", false);
        var funding = new Funding(
                FundingId.fresh(),
                TableId.fresh(),
                new Funding.Entered("", Optional.empty(), Optional.empty(), List.of()),
                List.of(before, moved, back),
                1);
        assertThat(funding.byDay()).containsExactly(back, moved);
    }

    private static Due due(String on, boolean moved) {
        return new Due(DueId.fresh(), Due.Kind.SHOWING, "", LocalDate.parse(on), moved);
    }
}
