package org.longtable.vocabulary;

import java.util.UUID;

/** A change that someone proposes to a clause. */
public record ChangeId(UUID value) {
    public static ChangeId fresh() {
        return new ChangeId(Ids.fresh());
    }

    /** @throws IllegalArgumentException if {@code text} is not a whole UUID */
    public static ChangeId of(String text) {
        return new ChangeId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
