package org.longtable.bringing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One row with what its columns become, and what was noticed while it was read. */
final class Cells {
    /** How people write that there is nothing, in lists of both languages. */
    private static final Set<String> NOTHING = Set.of(
            "", "..", "...", "-", "--", "–", "—", "n/a", "na", "#n/a", "null", "nil", "none", "s.o.", "s/o", "nd");

    private final int row;
    private final List<String> header;
    private final Mapping mapping;
    private final List<String> cells;
    private final List<Finding> findings;

    Cells(Lines.Line line, List<String> header, Mapping mapping, List<Finding> findings) {
        this.row = line.number();
        this.header = header;
        this.mapping = mapping;
        this.cells = line.cells();
        this.findings = findings;
        for (var i = header.size(); i < cells.size(); i++)
            if (!isNothing(cells.get(i)))
                note(String.valueOf(i + 1), "beyond-header", isOfPeople() ? "" : cells.get(i));
    }

    static boolean isNothing(String cell) {
        return NOTHING.contains(cell.strip().toLowerCase(java.util.Locale.ROOT));
    }

    int row() {
        return row;
    }

    /** What stands in the first column that becomes this, tidied; none where that says that there is nothing. */
    Optional<String> text(Column column) {
        return all(column).stream().findFirst();
    }

    /** What stands in each column that becomes this. */
    List<String> all(Column column) {
        var all = new ArrayList<String>();
        for (var i = 0; i < mapping.columns().size() && i < cells.size(); i++) {
            if (!mapping.columns().get(i).equals(Optional.of(column))) continue;
            var text = tidy(i);
            if (wentOut() ? !text.isEmpty() : !isNothing(text)) all.add(text);
        }
        return all;
    }

    boolean hasColumn(Column column) {
        return mapping.has(column);
    }

    /** Whether this row tells of people, of whom nothing is repeated. */
    private boolean isOfPeople() {
        return mapping.has(Column.PERSON) || mapping.has(Column.GIVEN_NAME);
    }

    /** Whether this row went out of here, so that what stands in it is taken as it is. */
    boolean wentOut() {
        return mapping.has(Column.LONGTABLE)
                && (mapping.has(Column.NAME) || mapping.has(Column.RECIPIENT_KEY) || mapping.has(Column.FROM_KEY));
    }

    /** The number that this row has here, where it went out of here. */
    String ours() {
        return text(Column.LONGTABLE).filter(Cells::isOurs).orElse("");
    }

    static boolean isOurs(String number) {
        return number.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }

    private String tidy(int i) {
        var cell = Formulas.read(cells.get(i));
        if (wentOut()) return cell;
        var tidied = cell.replaceAll("[\\p{Zs}\\t\\r\\n]+", " ")
                .replaceAll("[\\p{Cc}\\u200b\\u202a-\\u202e\\u2066-\\u2069\\ufeff]", "")
                .strip();
        if (tidied.indexOf('\ufffd') >= 0) note(i, "lost-letter");
        return tidied;
    }

    /** Keeps at most so many characters. */
    String cut(String text, int most, Column column) {
        if (text.codePointCount(0, text.length()) <= most) return text;
        note(column, "cut");
        return text.substring(0, text.offsetByCodePoints(0, most)).strip();
    }

    void note(Column column, String reason) {
        for (var i = 0; i < mapping.columns().size(); i++)
            if (mapping.columns().get(i).equals(Optional.of(column))) {
                note(i, reason);
                return;
            }
        note(column.code(), reason, "");
    }

    /** As {@link #note}, without what stands in the cell. */
    void noteQuietly(Column column, String reason) {
        var title = mapping.columns().indexOf(Optional.of(column));
        note(title < 0 ? column.code() : header.get(title), reason, "");
    }

    private void note(int i, String reason) {
        // Of people nothing is repeated: who is not here is named nowhere but in the question to them.
        note(header.get(i), reason, i < cells.size() && !isOfPeople() ? cells.get(i) : "");
    }

    private void note(String title, String reason, String was) {
        findings.add(new Finding(row, title, reason, was));
    }

    /** All that stands in the row, for rows that nothing else tells apart. */
    String whole() {
        return String.join("\u001f", cells);
    }
}
