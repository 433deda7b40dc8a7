package org.longtable.site;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a person typed into a form, and what is wrong with it. A form reads its fields one by one; each reading
 * either gives the value or notes beside which field the problem stands and answers with a stand-in. Nothing may be
 * done with the values while {@link #refused()}; the form is then shown again with everything that was typed.
 */
public final class Typed {
    /** What is wrong with one field, as a text key with its words. */
    public record Problem(String key, List<Object> words) {}

    /** Where what is in the way of a field can be read. @param key of the words of the link */
    public record Way(String path, String key) {}

    private final Map<String, List<String>> values;
    private final Map<String, Problem> problems = new LinkedHashMap<>();
    private final Map<String, Way> ways = new HashMap<>();

    private Typed(Map<String, List<String>> values) {
        this.values = values;
    }

    /** A form that nobody has filled in yet. */
    public static Typed nothing() {
        return new Typed(new HashMap<>());
    }

    /** A form filled in with what is stored. */
    public static Typed stored(Map<String, String> values) {
        var all = new HashMap<String, List<String>>();
        values.forEach((name, value) -> all.put(name, List.of(value)));
        return new Typed(all);
    }

    static Typed in(HttpServletRequest request) {
        var all = new HashMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> all.put(name, List.of(values)));
        return new Typed(all);
    }

    /** As {@link #stored}, with one more stored value. */
    public Typed with(String name, String value) {
        values.put(name, List.of(value));
        return this;
    }

    public Typed with(String name, List<String> several) {
        values.put(name, List.copyOf(several));
        return this;
    }

    /** What was typed, as it was typed; empty when nothing was. */
    public String raw(String name) {
        var typed = values.getOrDefault(name, List.of());
        return typed.isEmpty() ? "" : typed.getFirst();
    }

    /** Every value chosen for this name. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    public boolean chose(String name, String value) {
        return all(name).contains(value);
    }

    public boolean ticked(String name) {
        return !raw(name).isEmpty();
    }

    /** Text that must be there, at most so many characters. Line ends and outer spaces are tidied. */
    public String text(String name, int most) {
        var text = optionalText(name, most);
        if (text.isEmpty() && problem(name).isEmpty()) problem(name, "form.missing");
        return text;
    }

    /** Text that may be left empty, at most so many characters. */
    public String optionalText(String name, int most) {
        var text = tidy(raw(name));
        var length = text.codePointCount(0, text.length());
        if (length > most) problem(name, "form.too-long", most, length);
        return text;
    }

    /** A day that must be there. */
    public LocalDate day(String name) {
        return optionalDay(name).orElseGet(() -> {
            if (problem(name).isEmpty()) problem(name, "form.missing-day");
            return LocalDate.EPOCH;
        });
    }

    /** A day between 1900 and 2200, or none. */
    public Optional<LocalDate> optionalDay(String name) {
        var day = read(name, LocalDate::parse, "form.not-a-day");
        if (day.isPresent() && (day.get().getYear() < 1900 || day.get().getYear() > 2200)) {
            problem(name, "form.not-a-day");
            return Optional.empty();
        }
        return day;
    }

    public Optional<LocalTime> optionalTime(String name) {
        return read(name, LocalTime::parse, "form.not-a-time");
    }

    /** A number that people may write with a comma or a point, or none. */
    public Optional<BigDecimal> optionalNumber(String name, BigDecimal least, BigDecimal most) {
        var number = read(
                name,
                text -> new BigDecimal(
                        text.replaceAll("[\\s\\u00a0\\u202f$]", "").replace(',', '.')),
                "form.not-a-number");
        if (number.isPresent()
                && (number.get().compareTo(least) < 0 || number.get().compareTo(most) > 0)) {
            problem(name, "form.out-of-range", least, most);
            return Optional.empty();
        }
        return number;
    }

    /** One of the offered values, which must be chosen. */
    public <T> Optional<T> choice(String name, Function<String, Optional<T>> known) {
        var chosen = optionalChoice(name, known);
        if (chosen.isEmpty() && problem(name).isEmpty()) problem(name, "form.not-chosen");
        return chosen;
    }

    public <T> Optional<T> optionalChoice(String name, Function<String, Optional<T>> known) {
        var typed = raw(name).strip();
        if (typed.isEmpty()) return Optional.empty();
        var chosen = known.apply(typed);
        if (chosen.isEmpty()) problem(name, "form.not-chosen");
        return chosen;
    }

    /** The version of what was shown when the form was made; 0 when the form carries none. */
    public long version() {
        try {
            return raw("_version").isEmpty() ? 0 : Long.parseLong(raw("_version"));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** Notes what is wrong with a field, and how to mend it. */
    public void problem(String name, String key, Object... words) {
        problems.putIfAbsent(name, new Problem(key, List.of(words)));
    }

    /** As {@link #problem(String, String, Object...)}, with a link to what is in the way. */
    public void problem(String name, String key, Way way) {
        if (problem(name).isPresent()) return;
        problem(name, key);
        ways.put(name, way);
    }

    /** Where what is in the way of a field can be read, if anything is. */
    public Optional<Way> way(String name) {
        return Optional.ofNullable(ways.get(name));
    }

    public Optional<Problem> problem(String name) {
        return Optional.ofNullable(problems.get(name));
    }

    public Map<String, Problem> problems() {
        return problems;
    }

    public boolean refused() {
        return !problems.isEmpty();
    }

    Map<String, List<String>> values() {
        return values;
    }

    private <T> Optional<T> read(String name, Function<String, T> reader, String problem) {
        var typed = raw(name).strip();
        if (typed.isEmpty()) return Optional.empty();
        try {
            return Optional.of(reader.apply(typed));
        } catch (DateTimeParseException | NumberFormatException e) {
            problem(name, problem);
            return Optional.empty();
        }
    }

    /** Unicode stays as it is; control characters that no one types, and those that turn text around, do not. */
    private static String tidy(String typed) {
        var kept = new ArrayList<String>();
        for (var line : typed.replace("\r\n", "\n").split("\n", -1))
            kept.add(line.replaceAll("[\\p{Cc}\\u202a-\\u202e\\u2066-\\u2069]", ""));
        return String.join("\n", kept).strip();
    }
}
