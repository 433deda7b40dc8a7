package org.longtable.vocabulary;

import java.util.UUID;

/** One person being asked to hand an introduction on, or to be met. */
public record AskedId(UUID value) {
    public static AskedId fresh() {
        return new AskedId(Ids.fresh());
    }

    /** @throws IllegalArgumentException if {@code text} is not a whole UUID */
    public static AskedId of(String text) {
        return new AskedId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
