package org.longtable.vocabulary;

import java.util.UUID;

/** What partners of one table promise each other. */
public record AgreementId(UUID value) {
    public static AgreementId fresh() {
        return new AgreementId(Ids.fresh());
    }

    /** @throws IllegalArgumentException if {@code text} is not a whole UUID */
    public static AgreementId of(String text) {
        return new AgreementId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
