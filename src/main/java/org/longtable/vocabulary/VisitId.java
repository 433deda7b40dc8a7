package org.longtable.vocabulary;

import java.util.UUID;

/** A visit that a funder proposes. */
public record VisitId(UUID value) {
    public static VisitId fresh() {
        return new VisitId(Ids.fresh());
    }

    /** @throws IllegalArgumentException if {@code text} is not a whole UUID */
    public static VisitId of(String text) {
        return new VisitId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
