package org.longtable.vocabulary;

import java.util.UUID;

/** One partner at one table: an organisation, or a person in their own right. */
public record PartnerId(UUID value) {
    public static PartnerId fresh() {
        return new PartnerId(Ids.fresh());
    }

    /** @throws IllegalArgumentException if {@code text} is not a whole UUID */
    public static PartnerId of(String text) {
        return new PartnerId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
