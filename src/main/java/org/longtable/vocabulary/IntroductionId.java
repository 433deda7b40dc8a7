package org.longtable.vocabulary;

import java.util.UUID;

/** A request to be introduced to someone. */
public record IntroductionId(UUID value) {
    public static IntroductionId fresh() {
        return new IntroductionId(Ids.fresh());
    }

    /** @throws IllegalArgumentException if {@code text} is not a whole UUID */
    public static IntroductionId of(String text) {
        return new IntroductionId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
