package org.longtable.vocabulary;

import java.util.UUID;

/** A moment that is planned at a table. */
public record PlanId(UUID value) {
    public static PlanId fresh() {
        return new PlanId(Ids.fresh());
    }

    /** @throws IllegalArgumentException if {@code text} is not a whole UUID */
    public static PlanId of(String text) {
        return new PlanId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
