package org.longtable.relationships;

import java.time.LocalDate;
import java.util.List;
import org.longtable.vocabulary.Figure;
import org.longtable.vocabulary.Figure.Input;
import org.longtable.vocabulary.PersonId;

/**
 * What has grown between two people, as of a day. For the two alone; others read less or nothing.
 *
 * @param moments how many moments count towards it, at least 1
 * @param latest the day of the last of them
 */
public record Connection(
        PersonId one, PersonId other, Strength strength, int moments, LocalDate latest, LocalDate asOf) {

    public Closeness closeness() {
        return strength.closeness();
    }

    /** @throws IllegalArgumentException if the person is neither of the two */
    public PersonId otherThan(PersonId person) {
        if (person.equals(one)) return other;
        if (person.equals(other)) return one;
        throw new IllegalArgumentException("not a connection of this person");
    }

    /** For the two people alone. */
    public Figure figure() {
        return Figure.index(
                "relationships.connection",
                "S = Σ d · c · 2^(−days/180)",
                strength.value(),
                List.of(
                        new Input("relationships.moments-counted", moments),
                        new Input("relationships.latest-moment", latest),
                        new Input("relationships.half-life-days", SharedMoment.HALF_LIFE_DAYS)),
                asOf);
    }

    Connection plus(Connection later) {
        return new Connection(
                one,
                other,
                strength.plus(later.strength),
                moments + later.moments,
                latest.isAfter(later.latest) ? latest : later.latest,
                asOf);
    }
}
