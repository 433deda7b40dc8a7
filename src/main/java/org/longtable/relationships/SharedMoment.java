package org.longtable.relationships;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.longtable.vocabulary.Kind;
import org.longtable.vocabulary.PersonId;

/**
 * What one moment was for two of the people in it.
 *
 * @param yeses how many of the two have confirmed it: 0, 1 or 2
 * @throws IllegalArgumentException if the two are the same person or {@code yeses} is out of range
 */
public record SharedMoment(PersonId one, PersonId other, Kind kind, LocalDate on, int yeses) {
    /** After this many days a moment counts half of what it did (F1; a reasoned choice, not a norm). */
    public static final int HALF_LIFE_DAYS = 180;

    private static final BigDecimal HALF = new BigDecimal("0.5");

    public SharedMoment {
        if (one.equals(other)) throw new IllegalArgumentException("a moment is shared by two different people");
        if (yeses < 0 || yeses > 2) throw new IllegalArgumentException("two people give 0 to 2 yeses, not " + yeses);
    }

    /** One moment, once for each pair of the people in it. Who confirmed without being present is not counted. */
    public static List<SharedMoment> among(Set<PersonId> present, Set<PersonId> confirmed, Kind kind, LocalDate on) {
        var people = List.copyOf(present);
        var shared = new ArrayList<SharedMoment>();
        for (int i = 0; i < people.size(); i++) {
            for (int j = i + 1; j < people.size(); j++) {
                var one = people.get(i);
                var other = people.get(j);
                int yeses = (confirmed.contains(one) ? 1 : 0) + (confirmed.contains(other) ? 1 : 0);
                shared.add(new SharedMoment(one, other, kind, on, yeses));
            }
        }
        return List.copyOf(shared);
    }

    public boolean isConfirmed() {
        return yeses == 2;
    }

    /** What this moment still adds to the connection on the given day (F1); nothing before it happened. */
    Strength strengthOn(LocalDate asOf) {
        long days = ChronoUnit.DAYS.between(on, asOf);
        if (days < 0) return Strength.NONE;
        var left = BigDecimal.valueOf(Math.pow(2, -days / (double) HALF_LIFE_DAYS));
        return new Strength(
                HALF.multiply(BigDecimal.valueOf((long) yeses * kind.depth())).multiply(left));
    }
}
