package org.longtable.vocabulary;

import java.util.UUID;

/** A table: where partners work together. */
public record TableId(UUID value) {
    public static TableId fresh() {
        return new TableId(Ids.fresh());
    }

    /** @throws IllegalArgumentException if {@code text} is not a whole UUID */
    public static TableId of(String text) {
        return new TableId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
