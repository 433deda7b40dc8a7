package org.longtable.vocabulary;

import java.util.UUID;

/** A word of a table's glossary. */
public record WordId(UUID value) {
    public static WordId fresh() {
        return new WordId(Ids.fresh());
    }

    /** @throws IllegalArgumentException if {@code text} is not a whole UUID */
    public static WordId of(String text) {
        return new WordId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
