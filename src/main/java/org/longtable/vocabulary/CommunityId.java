package org.longtable.vocabulary;

import java.util.UUID;

/** A community: people of one place or of a shared identity. */
public record CommunityId(UUID value) {
    public static CommunityId fresh() {
        return new CommunityId(Ids.fresh());
    }

    /** @throws IllegalArgumentException if {@code text} is not a whole UUID */
    public static CommunityId of(String text) {
        return new CommunityId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
