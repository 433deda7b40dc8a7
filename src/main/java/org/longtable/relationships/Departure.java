package org.longtable.relationships;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.longtable.vocabulary.Duty;
import org.longtable.vocabulary.Figure;
import org.longtable.vocabulary.PersonId;

/**
 * What a partner would have left if someone of theirs were no longer there. Only that person may ask for it, or their
 * own side with that person's yes.
 *
 * @param strengthLost the part of all strength that goes with them: 0 to 1, unrounded
 * @param remaining who would carry the partner then
 * @param duties who would look after what then
 * @param emptied what nobody would look after any more
 * @param leftToOne what one person would look after alone from then on
 */
public record Departure(
        BigDecimal strengthLost, Carrying remaining, Duties duties, Set<Duty> emptied, Set<Duty> leftToOne) {

    /** @throws IllegalArgumentException if the partner is a person in their own right */
    public static Departure of(PersonId leaving, Carrying carrying, Duties duties) {
        var remaining = duties.withoutPerson(leaving);
        return new Departure(
                strengthLost(leaving, carrying),
                carrying.withoutPerson(leaving),
                remaining,
                newly(remaining.heldByNobody(), duties.heldByNobody()),
                newly(remaining.heldByOne(), duties.heldByOne()));
    }

    /** The strength lost as a whole percentage, rounded half up. */
    public int percentLost() {
        return Figure.toPercent(strengthLost);
    }

    private static BigDecimal strengthLost(PersonId leaving, Carrying carrying) {
        return switch (carrying) {
            case Carried carried -> carried.shareOf(leaving);
            case Uncarried uncarried ->
                switch (uncarried.reason()) {
                    case NO_CONNECTION_YET -> BigDecimal.ZERO;
                    case IN_THEIR_OWN_RIGHT ->
                        throw new IllegalArgumentException("not asked about a person in their own right");
                };
        };
    }

    private static Set<Duty> newly(Set<Duty> then, Set<Duty> now) {
        var newly = EnumSet.noneOf(Duty.class);
        newly.addAll(then);
        newly.removeAll(now);
        return Collections.unmodifiableSet(newly);
    }
}
