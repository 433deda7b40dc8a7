package org.longtable.vocabulary;

import java.util.UUID;

/** One clause of an agreement, whatever its words. */
public record ClauseId(UUID value) {
    public static ClauseId fresh() {
        return new ClauseId(Ids.fresh());
    }

    /** @throws IllegalArgumentException if {@code text} is not a whole UUID */
    public static ClauseId of(String text) {
        return new ClauseId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
