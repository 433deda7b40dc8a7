package org.longtable.vocabulary;

import java.util.UUID;

/** Something that someone said they would do. */
public record PromiseId(UUID value) {
    public static PromiseId fresh() {
        return new PromiseId(Ids.fresh());
    }

    /** @throws IllegalArgumentException if {@code text} is not a whole UUID */
    public static PromiseId of(String text) {
        return new PromiseId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
