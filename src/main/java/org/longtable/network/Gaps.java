package org.longtable.network;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which gaps between organisations are crossed by fewer living connections than chance would have it (F11). */
record Gaps(Map<Gap, Crossing> crossings) {
    static final Gaps NONE = new Gaps(Map.of());
    private static final Gap[] ALL = Gap.values();

    /**
     * The E–I index of a gap: connections across less those within, by all of them; and the same of all pairs.
     *
     * @param connections how many connections were counted
     */
    record Crossing(double index, double byChance, int connections) {
        boolean isBelowChance() {
            return connections > 0 && index < byChance;
        }
    }

    /** Two organisations whose people are in touch. */
    record Between(Profile one, Profile other) {}

    static Gaps of(Collection<Profile> organisations, Collection<Between> connections) {
        var crossings = new EnumMap<Gap, Crossing>(Gap.class);
        for (var gap : ALL) crossings.put(gap, crossing(gap, organisations, connections));
        return new Gaps(crossings);
    }

    private static Crossing crossing(Gap gap, Collection<Profile> organisations, Collection<Between> connections) {
        var sizes = organisations.stream()
                .flatMap(one -> gap.groupOf(one).stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        double all = sizes.values().stream().mapToLong(Long::longValue).sum();
        double pairs = all * (all - 1) / 2;
        double within = sizes.values().stream()
                .mapToDouble(size -> size * (size - 1) / 2.0)
                .sum();
        int across = 0;
        int inside = 0;
        for (var one : connections) {
            if (gap.groupOf(one.one).isEmpty() || gap.groupOf(one.other).isEmpty()) continue;
            if (gap.isBetween(one.one, one.other)) across++;
            else inside++;
        }
        int counted = across + inside;
        return new Crossing(
                counted == 0 ? 0 : (double) (across - inside) / counted,
                pairs == 0 ? 0 : (pairs - 2 * within) / pairs,
                counted);
    }

    /** The gap that these two would bridge, if it is one that is crossed too seldom. */
    Optional<Gap> crossed(Profile one, Profile other) {
        for (var gap : ALL) if (isBridged(gap, one, other)) return Optional.of(gap);
        return Optional.empty();
    }

    boolean areBridgedBy(Profile one, Profile other) {
        for (var gap : ALL) if (isBridged(gap, one, other)) return true;
        return false;
    }

    private boolean isBridged(Gap gap, Profile one, Profile other) {
        return isBelowChance(gap) && gap.isBetween(one, other);
    }

    boolean isBelowChance(Gap gap) {
        var crossing = crossings.get(gap);
        return crossing != null && crossing.isBelowChance();
    }
}
