package org.longtable.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Rows of figures, as a table in Markdown. */
final class Results {
    private final List<String> rows = new ArrayList<>();

    Results(String... columns) {
        rows.add(row(columns));
        rows.add(Arrays.stream(columns).map(_ -> "---").collect(Collectors.joining(" | ", "| ", " |")));
    }

    void add(Object... values) {
        rows.add(row(values));
    }

    String last() {
        return rows.getLast();
    }

    private static String row(Object... values) {
        return Arrays.stream(values).map(Results::text).collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String text(Object value) {
        return value instanceof Double number ? String.format(Locale.ROOT, "%.1f", number) : value.toString();
    }

    @Override
    public String toString() {
        return String.join("\n", rows) + "\n";
    }
}
