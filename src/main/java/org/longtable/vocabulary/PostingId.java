package org.longtable.vocabulary;

import java.util.UUID;

/** A few words by which a table keeps others posted. */
public record PostingId(UUID value) {
    public static PostingId fresh() {
        return new PostingId(Ids.fresh());
    }

    /** @throws IllegalArgumentException if {@code text} is not a whole UUID */
    public static PostingId of(String text) {
        return new PostingId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
