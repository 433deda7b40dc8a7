package org.longtable.vocabulary;

import java.util.UUID;

/** One writing of what partners at a table said to each other. */
public record NoteId(UUID value) {
    public static NoteId fresh() {
        return new NoteId(Ids.fresh());
    }

    /** @throws IllegalArgumentException if {@code text} is not a whole UUID */
    public static NoteId of(String text) {
        return new NoteId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
