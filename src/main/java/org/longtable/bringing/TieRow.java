package org.longtable.bringing;

import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.longtable.ground.Secret;

/**
 * Reads a tie between two organisations. One between people is refused: that two people know each other is theirs to say,
 * both of them, and no list may say it for them.
 */
final class TieRow {
    /** How a tie came about, as lists in both languages write it (R25). */
    private static final Map<String, String> KNOWN_BY = Map.ofEntries(
            Map.entry("personal", "personal"),
            Map.entry("personal contact", "personal"),
            Map.entry("contact personnel", "personal"),
            Map.entry("personnel", "personal"),
            Map.entry("past partner", "past_partner"),
            Map.entry("ancien partenaire", "past_partner"),
            Map.entry("partenaire passe", "past_partner"),
            Map.entry("nearby work", "nearby_work"),
            Map.entry("nearby", "nearby_work"),
            Map.entry("travail voisin", "nearby_work"),
            Map.entry("introduced", "introduced"),
            Map.entry("introduced by", "introduced"),
            Map.entry("introduction", "introduced"),
            Map.entry("presente", "introduced"));

    private TieRow() {}

    static void read(Cells cells, Batch batch) {
        if (cells.text(Column.PERSON).isPresent()) {
            cells.noteQuietly(Column.PERSON, "between-people");
            return;
        }
        var from = cells.text(Column.FROM).orElse("");
        var fromNumber = cells.text(Column.FROM_KEY).orElse("");
        var to = cells.text(Column.TO).orElse("");
        var toNumber = cells.text(Column.TO_KEY).orElse("");
        if ((from + fromNumber).isEmpty() || (to + toNumber).isEmpty()) {
            cells.note((from + fromNumber).isEmpty() ? Column.FROM : Column.TO, "no-organisation");
            return;
        }
        var kind = cells.text(Column.TIE)
                .map(text -> cells.cut(text, 60, Column.TIE))
                .orElse("");
        var key = Optional.of(cells.ours())
                .filter(ours -> !ours.isEmpty())
                .or(() -> cells.text(Column.KEY).filter(own -> own.length() <= 200))
                .orElseGet(() -> "~"
                        + HexFormat.of()
                                .formatHex(
                                        Secret.hash(String.join("\n", from, fromNumber, to, toNumber, kind)), 0, 16));
        batch.tie(
                cells.row(),
                key,
                cells.ours(),
                from,
                fromNumber,
                to,
                toNumber,
                kind,
                knownBy(cells),
                day(cells, Column.SINCE, Days::since),
                day(cells, Column.UNTIL, Days::until));
    }

    private static String knownBy(Cells cells) {
        var written = cells.text(Column.KNOWN_BY);
        var known = written.map(text -> KNOWN_BY.getOrDefault(Mapping.plain(text), ""));
        if (known.filter(String::isEmpty).isPresent()) cells.note(Column.KNOWN_BY, "known-by");
        return known.orElse("");
    }

    private static Optional<LocalDate> day(Cells cells, Column column, Function<String, Days> reading) {
        var day = cells.text(column).map(reading);
        day.filter(one -> !one.reason().isEmpty()).ifPresent(one -> cells.note(column, one.reason()));
        return day.flatMap(Days::day);
    }
}
