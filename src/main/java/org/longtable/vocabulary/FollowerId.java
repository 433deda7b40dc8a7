package org.longtable.vocabulary;

import java.util.UUID;

/** Someone without a place who is kept posted by a table. */
public record FollowerId(UUID value) {
    public static FollowerId fresh() {
        return new FollowerId(Ids.fresh());
    }

    /** @throws IllegalArgumentException if {@code text} is not a whole UUID */
    public static FollowerId of(String text) {
        return new FollowerId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
