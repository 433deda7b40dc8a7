package org.longtable.vocabulary;

import java.util.UUID;

/** Someone leaving a table, and what is handed over. */
public record HandoverId(UUID value) {
    public static HandoverId fresh() {
        return new HandoverId(Ids.fresh());
    }

    /** @throws IllegalArgumentException if {@code text} is not a whole UUID */
    public static HandoverId of(String text) {
        return new HandoverId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
