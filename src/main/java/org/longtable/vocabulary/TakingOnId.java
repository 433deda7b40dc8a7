package org.longtable.vocabulary;

import java.util.UUID;

/** That someone is asked to take something on. */
public record TakingOnId(UUID value) {
    public static TakingOnId fresh() {
        return new TakingOnId(Ids.fresh());
    }

    /** @throws IllegalArgumentException if {@code text} is not a whole UUID */
    public static TakingOnId of(String text) {
        return new TakingOnId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
