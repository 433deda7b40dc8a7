package org.longtable.vocabulary;

import java.util.UUID;

/** One wording of one clause. */
public record WordingId(UUID value) {
    public static WordingId fresh() {
        return new WordingId(Ids.fresh());
    }

    /** @throws IllegalArgumentException if {@code text} is not a whole UUID */
    public static WordingId of(String text) {
        return new WordingId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
