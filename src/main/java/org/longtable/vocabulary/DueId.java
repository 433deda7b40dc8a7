package org.longtable.vocabulary;

import java.util.UUID;

/** One date of a grant. */
public record DueId(UUID value) {
    public static DueId fresh() {
        return new DueId(Ids.fresh());
    }

    /** @throws IllegalArgumentException if {@code text} is not a whole UUID */
    public static DueId of(String text) {
        return new DueId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
