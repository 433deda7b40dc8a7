package org.longtable.vocabulary;

import java.util.UUID;

/** A letter that asks a funder for more time. */
public record TimeRequestId(UUID value) {
    public static TimeRequestId fresh() {
        return new TimeRequestId(Ids.fresh());
    }

    /** @throws IllegalArgumentException if {@code text} is not a whole UUID */
    public static TimeRequestId of(String text) {
        return new TimeRequestId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
