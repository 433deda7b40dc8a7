package org.longtable.vocabulary;

import java.util.UUID;

/** A question that someone takes to a long talk. */
public record OpenQuestionId(UUID value) {
    public static OpenQuestionId fresh() {
        return new OpenQuestionId(Ids.fresh());
    }

    /** @throws IllegalArgumentException if {@code text} is not a whole UUID */
    public static OpenQuestionId of(String text) {
        return new OpenQuestionId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
