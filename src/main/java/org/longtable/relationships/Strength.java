package org.longtable.relationships;

import java.math.BigDecimal;
import org.longtable.vocabulary.Figure;

/**
 * How strong a connection is (F1): 0 or more, unrounded. People read its {@link Closeness}, never the number.
 *
 * @throws IllegalArgumentException if the value is negative
 */
public record Strength(BigDecimal value) implements Comparable<Strength> {
    public static final Strength NONE = new Strength(BigDecimal.ZERO);

    public Strength {
        if (value.signum() < 0) throw new IllegalArgumentException("a strength cannot be negative: " + value);
        value = value.stripTrailingZeros();
    }

    public Closeness closeness() {
        return Closeness.of(this);
    }

    /** Whether the connection is more than a memory: at least <em>in touch</em>. */
    public boolean isLiving() {
        return closeness() != Closeness.NOT_LATELY;
    }

    public Strength plus(Strength other) {
        return new Strength(value.add(other.value));
    }

    /** Rounded half up to two decimals. */
    public BigDecimal rounded() {
        return Figure.toIndex(value);
    }

    @Override
    public int compareTo(Strength other) {
        return value.compareTo(other.value);
    }
}
