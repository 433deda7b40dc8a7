package org.longtable.bringing;

import java.util.UUID;
import org.longtable.vocabulary.PersonId;

/** Someone who was asked, or is to be, whether they belong somewhere. */
public record AskedId(UUID value) {
    /** @throws IllegalArgumentException if {@code text} is not a whole UUID */
    public static AskedId of(String text) {
        return new AskedId(PersonId.of(text).value());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
