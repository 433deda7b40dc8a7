package org.longtable.listings;

import java.util.List;
import java.util.Map;
import org.longtable.directory.Field;
import org.longtable.site.Texts;

/**
 * What two organisations tell, field by field beside each other, as far as the asking person may see it.
 *
 * @param rows in the order in which organisations tell them
 */
public record Comparison(List<Row> rows) {
    /** What both tell where only one value can stand: someone chooses which. */
    public List<Row> toChoose() {
        return rows.stream().filter(Row::mustChoose).toList();
    }

    public List<Row> others() {
        return rows.stream().filter(row -> !row.mustChoose()).toList();
    }

    /**
     * One field of both.
     *
     * @param field code of the field, or {@code name}, {@code budget}, {@code staff}, {@code seen_by}, {@code number}
     * @param only whether only one value can stand
     */
    public record Row(String field, String label, boolean only, List<String> one, List<String> other) {
        boolean mustChoose() {
            return only && !one.isEmpty() && !other.isEmpty() && !one.equals(other);
        }

        public boolean isSame() {
            return one.equals(other);
        }
    }

    static Row row(Field field, Map<String, List<String>> one, Map<String, List<String>> other, Texts texts) {
        return new Row(
                field.code(),
                FieldWords.called(field.code(), texts),
                field.isOne(),
                inWords(field, one.getOrDefault(field.code(), List.of()), texts),
                inWords(field, other.getOrDefault(field.code(), List.of()), texts));
    }

    private static List<String> inWords(Field field, List<String> values, Texts texts) {
        return values.stream()
                .map(value -> FieldWords.inWords(field, value, texts))
                .toList();
    }
}
