package org.longtable.tables;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.longtable.ground.Together;
import org.longtable.site.Closed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Nothing new is written at a closed table. Words can still be taken back and what was begun called off, one may leave or end
 * one's own side of an agreement, say whether one was at a moment, and partners can open it again or say good-bye. The
 * database holds the same for what would be added.
 */
@Component
class ClosedTables implements Closed {
    private record Since(Optional<LocalDate> day, boolean inside) {}

    private static final Since OPEN = new Since(Optional.empty(), false);
    private static final Pattern AT_A_TABLE =
            Pattern.compile("/tables/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/([^?#]+).*");
    private static final Pattern GOES_ON = Pattern.compile("proposals/.+|closing.*|departures.*|quiet(/.*)?"
            + "|(.+/)?(confirmations|absences|.*removals?|withdrawals|cancellations|endings)"
            + "|(invitations|moments)/.+/readings");

    private final JdbcClient db;

    ClosedTables(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Optional<Said> to(String path) {
        var at = AT_A_TABLE.matcher(path);
        if (!at.matches() || GOES_ON.matcher(at.group(2)).matches()) return Optional.empty();
        var table = "/tables/" + at.group(1);
        var since = since(at.group(1));
        return since.day()
                .map(day ->
                        new Said("tables.closed.form", List.of(day), table, since.inside() ? table + "/closing" : ""));
    }

    /** What happens to a table as a whole can still be answered, and what is said about a moment that one was at. */
    @Override
    public boolean isOver(String path) {
        var at = AT_A_TABLE.matcher(path);
        return at.matches()
                && !GOES_ON.matcher(at.group(2)).matches()
                && !at.group(2).matches("moments/[0-9a-f-]{36}.*")
                && since(at.group(1)).day().isPresent();
    }

    private Since since(String table) {
        return Together.once("tables.closed", this::closed).getOrDefault(UUID.fromString(table), OPEN);
    }

    /** Those that the asking person may see; to anyone else none exists, and its page says so. */
    private Map<UUID, Since> closed() {
        return db
                .sql("""
                select id, closed_on, id = any (array(select tables.mine_inside())) as inside from tables.longtable
                where closed_on is not null
                """)
                .query((row, _) -> Map.entry(
                        row.getObject("id", UUID.class),
                        new Since(Optional.of(row.getObject("closed_on", LocalDate.class)), row.getBoolean("inside"))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
