package org.longtable.relationships;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.longtable.vocabulary.Hours;
import org.longtable.vocabulary.Kind;
import org.longtable.vocabulary.Money;
import org.longtable.vocabulary.PartnerId;
import org.longtable.vocabulary.PersonId;

/**
 * What someone tells of a moment: who, when, what kind. Everything else may stay empty (C11).
 *
 * @param there whether the one who tells was there
 * @param people who else was there, by name: people seated at the table, or invited by the one who tells (C1)
 * @param someone partners of whom someone was there who is not named
 * @param young how many young people were there, as a count and never by name (C6)
 */
public record Told(
        Kind kind,
        LocalDate on,
        boolean there,
        Set<PersonId> people,
        Set<PartnerId> someone,
        Optional<Hours> hours,
        int young,
        Place place) {
    public static final int MOST_YOUNG = 100_000;

    /** Where it was, what it cost and how one gets in and around. */
    public record Place(String name, Optional<Money> cost, String access) {
        public static final Place UNTOLD = new Place("", Optional.empty(), "");

        boolean isTold() {
            return !equals(UNTOLD);
        }
    }

    public Told {
        if (young < 0 || young > MOST_YOUNG) throw new IllegalArgumentException("not a count of people: " + young);
        people = Set.copyOf(people);
        someone = Set.copyOf(someone);
    }

    /** Who, when and what kind, by someone who was there. */
    public static Told of(Kind kind, LocalDate on, Set<PersonId> people) {
        return new Told(kind, on, true, people, Set.of(), Optional.empty(), 0, Place.UNTOLD);
    }

    public Told by(boolean there) {
        return new Told(kind, on, there, people, someone, hours, young, place);
    }

    public Told with(PartnerId someone) {
        return new Told(kind, on, there, people, Set.of(someone), hours, young, place);
    }

    public Told lasting(Hours hours) {
        return new Told(kind, on, there, people, someone, Optional.of(hours), young, place);
    }

    public Told at(Place place) {
        return new Told(kind, on, there, people, someone, hours, young, place);
    }

    public Told withYoung(int young) {
        return new Told(kind, on, there, people, someone, hours, young, place);
    }
}
