package org.longtable.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.longtable.site.Texts;

/**
 * What can be chosen under one facet, with how many there are of each: the most first, and what is chosen always.
 *
 * @param more those of which there are fewer, for whoever looks further
 */
public record Choices(Facet facet, List<Choice> first, List<Choice> more) {
    private static final int FIRST = 6;
    private static final int NOT_KNOWN = -1;

    /** @param count how many there are, or less than none where that is not known */
    public record Choice(String value, String label, int count, boolean chosen) {
        public boolean isCounted() {
            return count != NOT_KNOWN;
        }
    }

    static List<Choices> of(Found found, Texts texts) {
        var all = new ArrayList<Choices>();
        for (var facet : Facet.values()) {
            var counts = found.counts().getOrDefault(facet, Map.of());
            var chosen = found.search().chosen().getOrDefault(facet, Set.of());
            var none = found.prepared() ? 0 : NOT_KNOWN;
            var values = new TreeSet<>(counts.keySet());
            values.addAll(chosen);
            var choices = values.stream()
                    .map(value -> new Choice(
                            value, facet.label(value, texts), counts.getOrDefault(value, none), chosen.contains(value)))
                    .sorted(Comparator.comparing((Choice one) -> !one.chosen)
                            .thenComparing(one -> -one.count)
                            .thenComparing(texts.byName(Choice::label)))
                    .toList();
            if (choices.isEmpty()) continue;
            var first = Math.max(FIRST, chosen.size());
            all.add(new Choices(
                    facet,
                    choices.subList(0, Math.min(first, choices.size())),
                    choices.subList(Math.min(first, choices.size()), choices.size())));
        }
        return all;
    }
}
