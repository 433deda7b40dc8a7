package org.longtable.vocabulary;

import java.util.UUID;

/** A few words about a proposed change. */
public record RemarkId(UUID value) {
    public static RemarkId fresh() {
        return new RemarkId(Ids.fresh());
    }

    /** @throws IllegalArgumentException if {@code text} is not a whole UUID */
    public static RemarkId of(String text) {
        return new RemarkId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
