package org.longtable.vocabulary;

import java.util.UUID;

/** One statement of a round. */
public record StatementId(UUID value) {
    public static StatementId fresh() {
        return new StatementId(Ids.fresh());
    }

    /** @throws IllegalArgumentException if {@code text} is not a whole UUID */
    public static StatementId of(String text) {
        return new StatementId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
