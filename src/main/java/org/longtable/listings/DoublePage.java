package org.longtable.listings;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.longtable.directory.Organisations;
import org.longtable.site.Texts;
import org.longtable.site.Typed;
import org.longtable.vocabulary.OrganisationId;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Two side by side, with the form in which someone says which page and which values stay. */
@Component
class DoublePage {
    private final Comparisons comparisons;
    private final Organisations organisations;
    private final Merges merges;

    DoublePage(Comparisons comparisons, Organisations organisations, Merges merges) {
        this.comparisons = comparisons;
        this.organisations = organisations;
        this.merges = merges;
    }

    String of(Pair pair, Typed typed, Texts texts, Model model) {
        var comparison = comparisons.of(pair.one(), pair.other(), texts);
        model.addAttribute("pair", pair);
        model.addAttribute("comparison", comparison);
        model.addAttribute("oneHasPeople", organisations.hasPeople(pair.one()));
        model.addAttribute("otherHasPeople", organisations.hasPeople(pair.other()));
        model.addAttribute("typed", typed.refused() ? typed : beginning(pair, comparison));
        model.addAttribute(
                "asked",
                merges.of(pair.one()).stream()
                        .filter(merge -> merge.state() == Merge.State.ASKED
                                && pair.isAbout(merge.kept())
                                && pair.isAbout(merge.merged()))
                        .findFirst()
                        .orElse(null));
        return "listings/double";
    }

    /** The one that has people stays, else the one that has stood here longer. */
    private Typed beginning(Pair pair, Comparison comparison) {
        var stays = !organisations.hasPeople(pair.one()) && organisations.hasPeople(pair.other()) ? "other" : "one";
        var typed = Typed.nothing().with("stays", stays);
        for (var row : comparison.toChoose()) typed = typed.with("of_" + row.field(), stays);
        return typed;
    }

    /** What was chosen, told from the one that stays: of which of the two each value is. */
    Optional<Chosen> read(Pair pair, Typed typed, Texts texts) {
        var stays = typed.choice("stays", DoublePage::side);
        var choices = new HashMap<String, String>();
        for (var row : comparisons.of(pair.one(), pair.other(), texts).toChoose())
            typed.choice("of_" + row.field(), DoublePage::side)
                    .ifPresent(
                            side -> choices.put(row.field(), Optional.of(side).equals(stays) ? "kept" : "merged"));
        if (typed.refused()) return Optional.empty();
        return stays.map(side -> side.equals("one")
                ? new Chosen(pair.one(), pair.other(), choices)
                : new Chosen(pair.other(), pair.one(), choices));
    }

    record Chosen(OrganisationId kept, OrganisationId merged, Map<String, String> choices) {}

    private static Optional<String> side(String typed) {
        return Optional.of(typed).filter(side -> side.equals("one") || side.equals("other"));
    }
}
