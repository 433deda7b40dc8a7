package org.longtable.site;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * In which order a long list stands, so that it is read leaf by leaf. One goes on from the row read last, not from a
 * number of rows: what is added or taken away meanwhile makes nothing come twice and nothing be missed. The last column
 * must tell any two rows apart; none may be null.
 */
public final class Leafing {
    private static final int LAST_YEAR = 9999;

    private enum Kind {
        DAY("date"),
        TIME("timestamptz"),
        NUMBER("bigint"),
        ID("uuid");

        private final String type;

        Kind(String type) {
            this.type = type;
        }

        /** A value as it stood in an address. */
        private Object read(String text) {
            return switch (this) {
                case DAY -> sane(LocalDate.parse(text));
                case TIME -> {
                    var at = Instant.parse(text);
                    sane(LocalDate.ofInstant(at, ZoneOffset.UTC));
                    yield Timestamp.from(at);
                }
                case NUMBER -> Long.valueOf(text);
                case ID -> UUID.fromString(text);
            };
        }

        private String write(ResultSet row, String column) throws SQLException {
            return switch (this) {
                case DAY -> row.getObject(column, LocalDate.class).toString();
                case TIME -> row.getTimestamp(column).toInstant().toString();
                case NUMBER -> Long.toString(row.getLong(column));
                case ID -> row.getObject(column, UUID.class).toString();
            };
        }

        /** The database knows fewer days than Java. */
        private static LocalDate sane(LocalDate day) {
            if (day.getYear() < 0 || day.getYear() > LAST_YEAR)
                throw new DateTimeException("no day to look for: " + day);
            return day;
        }
    }

    private record Column(String name, Kind kind) {}

    private record Placed<T>(T row, List<String> place) {}

    private final boolean falling;
    private final int most;
    private final List<Column> columns;

    private Leafing(boolean falling, int most, List<Column> columns) {
        this.falling = falling;
        this.most = most;
        this.columns = columns;
    }

    /** The greatest or latest first. */
    public static Leafing falling() {
        return new Leafing(true, Leaf.ROWS, List.of());
    }

    /** The smallest or earliest first. */
    public static Leafing rising() {
        return new Leafing(false, Leaf.ROWS, List.of());
    }

    public Leafing day(String column) {
        return with(column, Kind.DAY);
    }

    public Leafing time(String column) {
        return with(column, Kind.TIME);
    }

    public Leafing number(String column) {
        return with(column, Kind.NUMBER);
    }

    public Leafing id(String column) {
        return with(column, Kind.ID);
    }

    /** As many rows to a leaf, where it is not {@link Leaf#ROWS}. */
    public Leafing rows(int rows) {
        return new Leafing(falling, rows, columns);
    }

    private Leafing with(String column, Kind kind) {
        var more = new ArrayList<>(columns);
        more.add(new Column(column, kind));
        return new Leafing(falling, most, List.copyOf(more));
    }

    /**
     * The leaf to which one turned. A turn that makes no sense, or to where nothing is any more, leads to the beginning.
     *
     * @param select gives every column of the order by its name
     */
    public <T> Leaf<T> read(JdbcClient db, String select, Map<String, ?> words, Turn turn, RowMapper<T> row) {
        var from = turn.begins() ? Optional.of(List.of()) : values(turn.place());
        if (from.isEmpty()) return read(db, select, words, Turn.BEGIN, row);
        var asked = db.sql(sql(select, turn)).params(words).param("leaf_most", most + 1);
        for (var nth = 0; nth < from.get().size(); nth++)
            asked = asked.param("leaf_" + nth, from.get().get(nth));
        var found = asked.query((one, nth) -> new Placed<>(row.mapRow(one, nth), place(one)))
                .list();
        if (found.isEmpty() && !turn.begins()) return read(db, select, words, Turn.BEGIN, row);
        return Leaf.of(found, most, turn, Placed::place)
                .with(rows -> rows.stream().map(Placed::row).toList());
    }

    private String sql(String select, Turn turn) {
        var down = falling != turn.goesBack();
        var past = turn.begins()
                ? ""
                : "where (%s) %s (%s)"
                        .formatted(
                                listed(column -> "listed." + column.name),
                                down ? "<" : ">",
                                IntStream.range(0, columns.size())
                                        .mapToObj(
                                                nth -> "cast(:leaf_" + nth + " as " + columns.get(nth).kind.type + ")")
                                        .collect(Collectors.joining(", ")));
        return """
                select * from (
                %s
                ) listed %s order by %s limit :leaf_most
                """.formatted(select, past, listed(column -> "listed." + column.name + (down ? " desc" : "")));
    }

    private String listed(Function<Column, String> text) {
        return columns.stream().map(text).collect(Collectors.joining(", "));
    }

    private Optional<List<Object>> values(List<String> place) {
        if (place.size() != columns.size()) return Optional.empty();
        try {
            return Optional.of(IntStream.range(0, columns.size())
                    .mapToObj(nth -> columns.get(nth).kind.read(place.get(nth)))
                    .toList());
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private List<String> place(ResultSet row) throws SQLException {
        var place = new String[columns.size()];
        for (var nth = 0; nth < place.length; nth++)
            place[nth] = columns.get(nth).kind.write(row, columns.get(nth).name);
        return Arrays.asList(place);
    }
}
