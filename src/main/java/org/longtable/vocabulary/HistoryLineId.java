package org.longtable.vocabulary;

import java.util.UUID;

/** Something that happened at a table. */
public record HistoryLineId(UUID value) {
    public static HistoryLineId fresh() {
        return new HistoryLineId(Ids.fresh());
    }

    /** @throws IllegalArgumentException if {@code text} is not a whole UUID */
    public static HistoryLineId of(String text) {
        return new HistoryLineId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
