package org.longtable.policies;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.longtable.directory.Field;
import org.longtable.tables.PartnerView;
import org.longtable.understanding.Difference;
import org.longtable.understanding.Topic;
import org.longtable.vocabulary.PartnerId;

/**
 * The rules of a table's partners beside each other, as far as its reader may see them.
 *
 * @param clashes rules of two of them that cannot both be kept
 */
public record SideBySide(List<Column> columns, List<Row> rows, List<Found> clashes) {
    /**
     * @param rules the code of what it says to each
     * @param more its other rules in its own words; empty where there are none
     * @param path where its own people write them; empty for other people
     */
    public record Column(PartnerView partner, Map<Field, String> rules, String more, String path) {}

    /** What each of the partners says to one thing; empty where it says nothing. */
    public record Row(Field field, List<String> codes) {}

    /** @param difference where it stands, once it was taken up */
    public record Found(Clash clash, PartnerView first, PartnerView second, Optional<Difference> difference) {
        public List<PartnerId> between() {
            return List.of(first.id(), second.id());
        }

        public String id() {
            return clash.code() + "-" + first.id() + "-" + second.id();
        }
    }

    static SideBySide of(List<Column> columns, List<Difference> differences) {
        return new SideBySide(columns, rows(columns), clashes(columns, differences));
    }

    public boolean isEmpty() {
        return rows.isEmpty() && columns.stream().allMatch(column -> column.more.isEmpty());
    }

    private static List<Row> rows(List<Column> columns) {
        return columns.stream()
                .flatMap(column -> column.rules.keySet().stream())
                .distinct()
                .sorted()
                .map(field -> new Row(
                        field,
                        columns.stream()
                                .map(column -> column.rules.getOrDefault(field, ""))
                                .toList()))
                .toList();
    }

    private static List<Found> clashes(List<Column> columns, List<Difference> differences) {
        var found = new ArrayList<Found>();
        for (var first : columns)
            for (var second : columns)
                if (first != second)
                    for (var clash : Clash.between(first.rules, second.rules))
                        found.add(new Found(
                                clash,
                                first.partner,
                                second.partner,
                                standing(clash, first.partner.id(), second.partner.id(), differences)));
        return found;
    }

    /** The one that is open, or else the last that was. */
    private static Optional<Difference> standing(
            Clash clash, PartnerId first, PartnerId second, List<Difference> differences) {
        var topic = new Topic.Found(clash.key(), List.of(first, second));
        var known =
                differences.stream().filter(one -> one.topic().equals(topic)).toList();
        return known.stream()
                .filter(Difference::isOpen)
                .findFirst()
                .or(() -> known.reversed().stream().findFirst());
    }
}
