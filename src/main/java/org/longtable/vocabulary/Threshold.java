package org.longtable.vocabulary;

import java.math.BigDecimal;

/**
 * A limit between two bands. Values are held against it before they are rounded, and what lies within 1e-9 below it
 * counts as having reached it.
 */
public record Threshold(BigDecimal limit) {
    private static final BigDecimal TOLERANCE = new BigDecimal("1e-9");

    public static Threshold at(String limit) {
        return new Threshold(new BigDecimal(limit));
    }

    public boolean isReachedBy(BigDecimal value) {
        return value.compareTo(limit.subtract(TOLERANCE)) >= 0;
    }
}
