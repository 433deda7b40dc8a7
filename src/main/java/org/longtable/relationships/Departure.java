package org.longtable.relationships;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
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
        return of(leaving, Set.of(), carrying, duties);
    }

    /**
     * @param goneByThen others who will have left as well when this person does
     * @throws IllegalArgumentException if the partner is a person in their own right
     */
    public static Departure of(PersonId leaving, Set<PersonId> goneByThen, Carrying carrying, Duties duties) {
        var lost = strengthLost(leaving, carrying);
        var carriedBy = carrying.withoutPerson(leaving);
        var remaining = duties.withoutPerson(leaving);
        for (var other : goneByThen) {
            carriedBy = carriedBy.withoutPerson(other);
            remaining = remaining.withoutPerson(other);
        }
        return new Departure(
                lost,
                carriedBy,
                remaining,
                newly(remaining.heldByNobody(), duties.heldByNobody()),
                newly(remaining.heldByOne(), duties.heldByOne()));
    }

    /** What the one who leaves may open: their own part, and how it would be then. No page shows the part as a number. */
    public List<Figure> figures() {
        var asOf = remaining.asOf();
        var figures = new ArrayList<Figure>();
        figures.add(Figure.count("relationships.strength-lost", "L · 100", percentLost(), List.of(), asOf));
        figures.addAll(remaining.figures());
        figures.add(duties.figure(asOf));
        return List.copyOf(figures);
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
