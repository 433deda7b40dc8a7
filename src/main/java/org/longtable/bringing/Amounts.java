package org.longtable.bringing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.longtable.vocabulary.Money;

/** An amount as funders write it: with or without a sign of its currency, and with points and commas of any country. */
final class Amounts {
    private static final Pattern FIGURES = Pattern.compile("\\d{1,15}(\\.\\d+)?");

    private Amounts() {}

    static Optional<Money> read(String amount, String currency) {
        var plain = plain(amount.replaceAll(
                "[\\s\\u00a0\\u202f'’]|\\p{Sc}|(?i)[a-z]{3}(?=\\s*\\d)|(?<=\\d)\\s*(?i)[a-z]{3}$", ""));
        if (!FIGURES.matcher(plain).matches()) return Optional.empty();
        try {
            var cents = new BigDecimal(plain).movePointRight(2).setScale(0, RoundingMode.HALF_UP);
            return Optional.of(
                    new Money(cents.longValueExact(), Currency.getInstance(currency.toUpperCase(Locale.ROOT))));
        } catch (IllegalArgumentException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    /** The last of both marks parts the cents; a comma alone does so before one or two figures. */
    private static String plain(String figures) {
        var comma = figures.lastIndexOf(',');
        var point = figures.lastIndexOf('.');
        if (comma >= 0 && point >= 0)
            return comma > point ? figures.replace(".", "").replace(',', '.') : figures.replace(",", "");
        if (comma >= 0 && figures.matches("\\d+,\\d{1,2}")) return figures.replace(',', '.');
        return figures.replace(",", "");
    }
}
