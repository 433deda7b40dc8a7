package org.longtable.vocabulary;

import java.util.UUID;

/** A grant, or a first deliverable without one. */
public record FundingId(UUID value) {
    public static FundingId fresh() {
        return new FundingId(Ids.fresh());
    }

    /** @throws IllegalArgumentException if {@code text} is not a whole UUID */
    public static FundingId of(String text) {
        return new FundingId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
