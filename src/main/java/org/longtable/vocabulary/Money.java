package org.longtable.vocabulary;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.regex.Pattern;

/**
 * An amount of money that is not negative, in hundredths of its currency (cents of the Canadian dollar by default).
 *
 * @throws IllegalArgumentException if the amount is negative or the currency does not have hundredths
 */
public record Money(long cents, Currency currency) {
    public static final Currency CANADIAN = Currency.getInstance("CAD");

    private static final int DECIMALS = 2;
    private static final Pattern SPACES = Pattern.compile("\\h+");
    private static final Pattern AMOUNT = Pattern.compile(
            "(?:\\$ ?)?(\\d{1,3}(?:([ ,])\\d{3}(?:\\2\\d{3}){0,3})?|\\d{1,15})((?!\\2)[.,]\\d{1,2})?(?: ?\\$)?");

    public Money {
        if (cents < 0) throw new IllegalArgumentException("money cannot be negative: " + cents);
        if (currency.getDefaultFractionDigits() != DECIMALS)
            throw new IllegalArgumentException("not a currency of hundredths: " + currency);
    }

    public static Money ofCents(long cents) {
        return new Money(cents, CANADIAN);
    }

    /**
     * Reads Canadian dollars as people write them in English or French: {@code 12000}, {@code $12,000.50},
     * {@code 12 000,50 $}. A comma before three digits parts thousands, before one or two digits it parts cents.
     *
     * @throws IllegalArgumentException if {@code text} is anything else
     */
    public static Money parse(String text) {
        var amount = AMOUNT.matcher(SPACES.matcher(text).replaceAll(" ").strip());
        if (!amount.matches()) throw new IllegalArgumentException("not an amount: " + text);
        var whole = amount.group(1).replaceAll("[ ,]", "");
        var decimals = amount.group(3) == null ? "" : amount.group(3).replace(',', '.');
        return ofCents(new BigDecimal(whole + decimals).movePointRight(DECIMALS).longValueExact());
    }

    /**
     * @throws IllegalArgumentException if the currencies differ
     * @throws ArithmeticException if the sum is too large to hold
     */
    public Money plus(Money other) {
        if (!currency.equals(other.currency))
            throw new IllegalArgumentException("cannot add " + other.currency + " to " + currency);
        return new Money(Math.addExact(cents, other.cents), currency);
    }

    /** The amount in whole units of its currency with two decimals. */
    public BigDecimal amount() {
        return BigDecimal.valueOf(cents, DECIMALS);
    }
}
