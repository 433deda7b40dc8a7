package org.longtable.listings;

import java.util.UUID;
import org.longtable.vocabulary.OrganisationId;

/** One <i>this is us</i>. */
public record ClaimId(UUID value) {
    static ClaimId fresh() {
        return new ClaimId(OrganisationId.fresh().value());
    }

    /** @throws IllegalArgumentException if {@code text} is not a whole UUID */
    public static ClaimId of(String text) {
        return new ClaimId(OrganisationId.of(text).value());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
