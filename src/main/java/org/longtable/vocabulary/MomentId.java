package org.longtable.vocabulary;

import java.util.UUID;

/** A moment: time together that someone noted. */
public record MomentId(UUID value) {
    public static MomentId fresh() {
        return new MomentId(Ids.fresh());
    }

    /** @throws IllegalArgumentException if {@code text} is not a whole UUID */
    public static MomentId of(String text) {
        return new MomentId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
