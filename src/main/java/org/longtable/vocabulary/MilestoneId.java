package org.longtable.vocabulary;

import java.util.UUID;

/** Relationship work that a funder may count. */
public record MilestoneId(UUID value) {
    public static MilestoneId fresh() {
        return new MilestoneId(Ids.fresh());
    }

    /** @throws IllegalArgumentException if {@code text} is not a whole UUID */
    public static MilestoneId of(String text) {
        return new MilestoneId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
