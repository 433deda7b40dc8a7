package org.longtable.vocabulary;

import java.util.UUID;

/** A question that was put aside. */
public record RestId(UUID value) {
    public static RestId fresh() {
        return new RestId(Ids.fresh());
    }

    /** @throws IllegalArgumentException if {@code text} is not a whole UUID */
    public static RestId of(String text) {
        return new RestId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
