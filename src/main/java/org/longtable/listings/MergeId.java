package org.longtable.listings;

import java.util.UUID;
import org.longtable.vocabulary.OrganisationId;

/** Making one organisation of two. */
public record MergeId(UUID value) {
    static MergeId fresh() {
        return new MergeId(OrganisationId.fresh().value());
    }

    /** @throws IllegalArgumentException if {@code text} is not a whole UUID */
    public static MergeId of(String text) {
        return new MergeId(OrganisationId.of(text).value());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
