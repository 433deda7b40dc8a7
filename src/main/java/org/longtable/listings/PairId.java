package org.longtable.listings;

import java.util.UUID;
import org.longtable.vocabulary.OrganisationId;

/** Two organisations that may be the same. */
public record PairId(UUID value) {
    /** @throws IllegalArgumentException if {@code text} is not a whole UUID */
    public static PairId of(String text) {
        return new PairId(OrganisationId.of(text).value());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
