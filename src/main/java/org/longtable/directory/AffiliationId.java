package org.longtable.directory;

import java.util.UUID;
import org.longtable.vocabulary.PersonId;

/** One belonging of a person to an organisation. */
public record AffiliationId(UUID value) {
    static AffiliationId fresh() {
        return new AffiliationId(PersonId.fresh().value());
    }

    /** @throws IllegalArgumentException if {@code text} is not a whole UUID */
    public static AffiliationId of(String text) {
        return new AffiliationId(PersonId.of(text).value());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
