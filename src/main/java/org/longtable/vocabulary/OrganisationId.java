package org.longtable.vocabulary;

import java.util.UUID;

/** An organisation in the directory. */
public record OrganisationId(UUID value) {
    public static OrganisationId fresh() {
        return new OrganisationId(Ids.fresh());
    }

    /** @throws IllegalArgumentException if {@code text} is not a whole UUID */
    public static OrganisationId of(String text) {
        return new OrganisationId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
