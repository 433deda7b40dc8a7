package org.longtable.vocabulary;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact ratio of two whole numbers in lowest terms, for indices where a rounded input would move the result.
 *
 * @throws IllegalArgumentException if the denominator is zero
 * @throws ArithmeticException (also from every sum and product) if a term does not fit a long
 */
public record Fraction(long numerator, long denominator) implements Comparable<Fraction> {
    public static final Fraction ZERO = new Fraction(0, 1);
    public static final Fraction ONE = new Fraction(1, 1);

    public Fraction {
        if (denominator == 0) throw new IllegalArgumentException("a fraction has no denominator of zero");
        var top = BigInteger.valueOf(numerator);
        var bottom = BigInteger.valueOf(denominator);
        var divisor = top.gcd(bottom).multiply(BigInteger.valueOf(bottom.signum()));
        numerator = top.divide(divisor).longValueExact();
        denominator = bottom.divide(divisor).longValueExact();
    }

    public static Fraction of(long numerator, long denominator) {
        return new Fraction(numerator, denominator);
    }

    public static Fraction whole(long number) {
        return new Fraction(number, 1);
    }

    public Fraction minus(Fraction other) {
        return new Fraction(
                Math.subtractExact(
                        Math.multiplyExact(numerator, other.denominator),
                        Math.multiplyExact(other.numerator, denominator)),
                Math.multiplyExact(denominator, other.denominator));
    }

    public Fraction times(Fraction other) {
        return new Fraction(
                Math.multiplyExact(numerator, other.numerator), Math.multiplyExact(denominator, other.denominator));
    }

    /** The smallest whole number that is not below this fraction. */
    public long ceiling() {
        return Math.ceilDiv(numerator, denominator);
    }

    /** Rounded half up to the given number of decimals. */
    public BigDecimal rounded(int decimals) {
        return BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator), decimals, RoundingMode.HALF_UP);
    }

    public boolean isBetween(Fraction least, Fraction most) {
        return compareTo(least) >= 0 && compareTo(most) <= 0;
    }

    @Override
    public int compareTo(Fraction other) {
        return BigInteger.valueOf(numerator)
                .multiply(BigInteger.valueOf(other.denominator))
                .compareTo(BigInteger.valueOf(other.numerator).multiply(BigInteger.valueOf(denominator)));
    }

    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
