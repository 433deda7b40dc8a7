package org.longtable.vocabulary;

import java.math.BigDecimal;

/**
 * Time that people gave, in hours: 0 to 100 000 with at most two decimals, kept with exactly two.
 *
 * @throws IllegalArgumentException if the value is outside that range or finer than two decimals
 */
public record Hours(BigDecimal value) {
    private static final BigDecimal MOST = new BigDecimal(100_000);
    private static final int DECIMALS = 2;

    public static final Hours NONE = new Hours(BigDecimal.ZERO);

    public Hours {
        if (value.signum() < 0) throw new IllegalArgumentException("hours cannot be negative: " + value);
        if (value.compareTo(MOST) > 0) throw new IllegalArgumentException("more hours than can be noted: " + value);
        if (value.stripTrailingZeros().scale() > DECIMALS)
            throw new IllegalArgumentException("hours have at most two decimals: " + value);
        value = value.setScale(DECIMALS);
    }

    /** @throws IllegalArgumentException if {@code text} is not a plain decimal number, or not valid as hours */
    public static Hours of(String text) {
        if (!text.matches("\\d{1,6}(\\.\\d+)?")) throw new IllegalArgumentException("not hours: " + text);
        return new Hours(new BigDecimal(text));
    }

    /** @throws IllegalArgumentException if the sum is more than 100 000 */
    public Hours plus(Hours other) {
        return new Hours(value.add(other.value));
    }
}
