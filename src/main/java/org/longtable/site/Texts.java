package org.longtable.site;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.NumberFormat;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.longtable.vocabulary.Hours;
import org.longtable.vocabulary.Money;

/**
 * What people read, in one language. Texts are ICU messages ({@code {0}}, {@code {0, plural, one {…} other {…}}});
 * a date given as an argument is written out, a number is grouped. A missing key is an error and never shown.
 */
public final class Texts {
    private final Language language;
    private final Map<String, String> messages;
    private final Map<String, MessageFormat> parsed = new ConcurrentHashMap<>();

    Texts(Language language, Map<String, String> messages) {
        this.language = language;
        this.messages = messages;
    }

    public Language language() {
        return language;
    }

    /** The text of this key. @throws IllegalStateException when the key has no text */
    public String t(String key, Object... arguments) {
        var message = messages.get(key);
        if (message == null) throw new IllegalStateException("no text for " + key + " in " + language);
        var format = parsed.computeIfAbsent(key, _ -> new MessageFormat(message, locale()));
        var shown = Arrays.stream(arguments).map(this::shown).toArray();
        String said;
        synchronized (format) {
            said = format.format(shown);
        }
        return language == Language.FR ? Elision.of(said, shown) : said;
    }

    /** Whether there is a text of this key, for texts that a thing may have or lack. */
    public boolean has(String key) {
        return messages.containsKey(key);
    }

    /** A day as people say it: <i>Thu 11 Dec 2025</i>, <i>jeu. 11 déc. 2025</i>. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("EEE d MMM yyyy", locale()).format(day);
    }

    /** The month of a day: <i>December 2025</i>, <i>décembre 2025</i>. */
    public String month(LocalDate day) {
        return DateTimeFormatter.ofPattern("MMMM yyyy", locale()).format(day);
    }

    /** A day in full: <i>11 December 2025</i>, <i>11 décembre 2025</i>, <i>1er mai 2025</i>. */
    public String date(LocalDate day) {
        var written = DateTimeFormatter.ofPattern("d MMMM yyyy", locale()).format(day);
        return language == Language.FR && day.getDayOfMonth() == 1 ? "1er" + written.substring(1) : written;
    }

    /** A time of day: <i>18:00</i>, <i>18 h 00</i>. */
    public String time(LocalTime time) {
        return DateTimeFormatter.ofPattern(language == Language.FR ? "H 'h' mm" : "H:mm", locale())
                .format(time);
    }

    /** Day and time: <i>Thu 11 Dec 2025, 18:00</i>. */
    public String moment(ZonedDateTime moment) {
        return day(moment.toLocalDate()) + ", " + time(moment.toLocalTime());
    }

    /** An amount: <i>$12,000</i>, <i>12 000 $</i>; cents only where there are any. */
    public String money(Money money) {
        var format = NumberFormat.getCurrencyInstance(locale());
        format.setCurrency(com.ibm.icu.util.Currency.fromJavaCurrency(money.currency()));
        var whole = money.cents() % 100 == 0;
        format.setMinimumFractionDigits(whole ? 0 : 2);
        format.setMaximumFractionDigits(whole ? 0 : 2);
        return format.format(BigDecimal.valueOf(money.cents(), 2));
    }

    /** Hours as people write them: 3, and 2.5. */
    public String hours(Hours hours) {
        var exact = hours.value().stripTrailingZeros();
        return number(exact.setScale(Math.max(0, exact.scale())));
    }

    /** A number with its own decimals, in this language: <i>0.91</i>, <i>0,91</i>. */
    public String number(Number number) {
        var format = NumberFormat.getNumberInstance(locale());
        if (number instanceof BigDecimal exact) {
            format.setMinimumFractionDigits(exact.scale());
            format.setMaximumFractionDigits(Math.max(0, exact.scale()));
        }
        return format.format(number);
    }

    /** Puts things in the order of their names, as people of this language look them up. */
    public <T> Comparator<T> byName(Function<T, String> name) {
        var collator = Collator.getInstance(locale());
        collator.setStrength(Collator.SECONDARY);
        return Comparator.comparing(name, collator::compare);
    }

    Locale locale() {
        return language.locale();
    }

    private Object shown(Object argument) {
        return switch (argument) {
            case LocalDate day -> date(day);
            case ZonedDateTime moment -> moment(moment);
            case Money money -> money(money);
            case Enum<?> value -> value.name().toLowerCase(Locale.ROOT);
            case Number number -> number;
            default -> argument.toString();
        };
    }
}
