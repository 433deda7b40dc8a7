package org.longtable.vocabulary;

import java.util.UUID;

/** Something that partners see differently. */
public record DifferenceId(UUID value) {
    public static DifferenceId fresh() {
        return new DifferenceId(Ids.fresh());
    }

    /** @throws IllegalArgumentException if {@code text} is not a whole UUID */
    public static DifferenceId of(String text) {
        return new DifferenceId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
