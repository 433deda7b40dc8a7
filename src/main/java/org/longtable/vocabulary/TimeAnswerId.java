package org.longtable.vocabulary;

import java.util.UUID;

/** What came back to a letter that asked for more time. */
public record TimeAnswerId(UUID value) {
    public static TimeAnswerId fresh() {
        return new TimeAnswerId(Ids.fresh());
    }

    /** @throws IllegalArgumentException if {@code text} is not a whole UUID */
    public static TimeAnswerId of(String text) {
        return new TimeAnswerId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
