package org.longtable.bringing;

import java.util.UUID;
import org.longtable.vocabulary.PersonId;

/** One file that is brought in. */
public record BringingId(UUID value) {
    static BringingId fresh() {
        return new BringingId(PersonId.fresh().value());
    }

    /** @throws IllegalArgumentException if {@code text} is not a whole UUID */
    public static BringingId of(String text) {
        return new BringingId(PersonId.of(text).value());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
