package org.longtable.relationships;

import java.util.Set;
import org.longtable.vocabulary.PersonId;

/**
 * Whether a partner has two representatives in practice and not only by name (F2).
 *
 * @param named how many representatives sit for the partner now
 * @param living how many of them are at least in touch with someone across
 */
public record TwoRepresentatives(int named, int living, Reading reading) {
    public static final int WANTED = 2;

    /** What the table reads; the first that applies. */
    public enum Reading {
        /** A person in their own right: the rule does not ask for a second. */
        NOT_ASKED,
        NAME_MISSING,
        CONNECTION_MISSING,
        TWO_NAMES_ONE_RELATIONSHIP,
        NOT_YET_EVEN,
        IN_PRACTICE
    }

    public static TwoRepresentatives of(Set<PersonId> representatives, Carrying carrying) {
        int named = representatives.size();
        int living = (int)
                representatives.stream().filter(carrying::hasLivingConnection).count();
        return new TwoRepresentatives(named, living, reading(named, living, carrying));
    }

    public boolean inPractice() {
        return reading == Reading.IN_PRACTICE;
    }

    /** Whether the table may be asked about a second representative (W3). */
    public boolean isSecondMissing() {
        return reading == Reading.NAME_MISSING || reading == Reading.CONNECTION_MISSING;
    }

    private static Reading reading(int named, int living, Carrying carrying) {
        var band = carrying.band();
        if (band.isEmpty()) return Reading.NOT_ASKED;
        if (named < WANTED) return Reading.NAME_MISSING;
        if (living < named) return Reading.CONNECTION_MISSING;
        return switch (band.get()) {
            case COVERED -> Reading.IN_PRACTICE;
            case EXPOSED -> Reading.NOT_YET_EVEN;
            case FRAGILE -> Reading.TWO_NAMES_ONE_RELATIONSHIP;
            case NO_CONNECTION_YET -> Reading.CONNECTION_MISSING;
        };
    }
}
