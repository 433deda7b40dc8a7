package org.longtable.vocabulary;

import java.util.UUID;

/** A letter in the outbox. */
public record LetterId(UUID value) {
    public static LetterId fresh() {
        return new LetterId(Ids.fresh());
    }

    /** @throws IllegalArgumentException if {@code text} is not a whole UUID */
    public static LetterId of(String text) {
        return new LetterId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
