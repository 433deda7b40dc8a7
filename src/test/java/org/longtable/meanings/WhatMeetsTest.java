package org.longtable.meanings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.longtable.meanings.Pairs.Wanted;
import org.longtable.world.LongtableTest;

/**
 * What the vocabulary finds of what people who know the field would find, beside plain full text. The floors are a little
 * below what was measured (bench/results/meanings.md), so that neither the vocabulary nor the rule gets worse unseen.
 */
class WhatMeetsTest extends LongtableTest {
    private final Pairs set = Pairs.read();
    private final Vocabulary vocabulary = new Vocabulary(Skos.shipped());

    @Test
    void offers_are_found_by_what_they_mean_far_better_than_by_their_letters() {
        var meaning = Figures.of(set.wanted(), Finders.byMeaning(set, vocabulary));
        var letters = Figures.of(set.wanted(), Finders.byFullText(set, owner()));
        assertThat(meaning.recall()).isGreaterThan(0.89);
        assertThat(meaning.precision()).isGreaterThan(0.72);
        assertThat(meaning.recall()).isGreaterThan(4 * letters.recall());
        assertThat(meaning.precision()).isGreaterThan(4 * letters.precision());
    }

    @Test
    void what_was_kept_back_while_the_vocabulary_was_mended_is_found_as_well() {
        var kept = set.wanted().stream().filter(Wanted::keptBack).toList();
        var figures = Figures.of(kept, Finders.byMeaning(set, vocabulary));
        assertThat(figures.recall()).isGreaterThan(0.82);
        assertThat(figures.precision()).isGreaterThan(0.65);
    }

    @Test
    void across_the_languages_as_well() {
        var across = set.pairs().stream()
                .filter(pair -> pair.meets() && pair.isAcrossLanguages())
                .toList();
        assertThat(across.stream().filter(pair -> pair.met(vocabulary)).count())
                .isGreaterThanOrEqualTo(across.size() * 92 / 100);
    }

    @Test
    void most_traps_are_seen_through() {
        var traps = set.pairs().stream().filter(pair -> !pair.meets()).toList();
        assertThat(traps.stream().filter(pair -> !pair.met(vocabulary)).count())
                .isGreaterThanOrEqualTo(traps.size() * 85 / 100);
    }

    @Test
    void why_they_meet_is_said_in_either_language() {
        var offer = Meaning.of(vocabulary, "Church hall free on weekday evenings", Locale.ENGLISH, Side.OFFER);
        var request = Meaning.of(vocabulary, "Salle de répétition recherchée", Locale.FRENCH, Side.REQUEST);
        var why = Meeting.of(offer, request).orElseThrow().why().getFirst();
        assertThat(why.offered(Locale.FRENCH)).isEqualTo("sous-sol d’église");
        assertThat(why.wanted(Locale.ENGLISH)).isEqualTo("rehearsal space");
        assertThat(why.isSame()).isFalse();
    }
}
