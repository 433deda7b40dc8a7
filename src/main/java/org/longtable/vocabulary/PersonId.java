package org.longtable.vocabulary;

import java.util.UUID;

/** A person, who keeps this id for life, with or without an account. */
public record PersonId(UUID value) {
    public static PersonId fresh() {
        return new PersonId(Ids.fresh());
    }

    /** @throws IllegalArgumentException if {@code text} is not a whole UUID */
    public static PersonId of(String text) {
        return new PersonId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
