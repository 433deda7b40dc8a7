package org.longtable.vocabulary;

import java.util.UUID;

/** Something that someone offers or looks for. */
public record OfferId(UUID value) {
    public static OfferId fresh() {
        return new OfferId(Ids.fresh());
    }

    /** @throws IllegalArgumentException if {@code text} is not a whole UUID */
    public static OfferId of(String text) {
        return new OfferId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
