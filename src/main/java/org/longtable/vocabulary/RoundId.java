package org.longtable.vocabulary;

import java.util.UUID;

/** One round of answering alone and opening together. */
public record RoundId(UUID value) {
    public static RoundId fresh() {
        return new RoundId(Ids.fresh());
    }

    /** @throws IllegalArgumentException if {@code text} is not a whole UUID */
    public static RoundId of(String text) {
        return new RoundId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
