package org.longtable.pace;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.longtable.closeness.KnowsTriggers;
import org.longtable.closeness.Trigger;
import org.longtable.ground.Together;
import org.longtable.tables.TableView;
import org.longtable.vocabulary.TableId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A date of a grant that lies more than a year after a table began tells that it lasts longer than a year (F6). */
@Component
class LastsLonger implements KnowsTriggers {
    private final JdbcClient db;

    LastsLonger(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Set<Trigger> known(TableView table, LocalDate on) {
        return Together.read("pace.last-due", table.id(), this::lastDue)
                .filter(table.startedOn().plusMonths(12)::isBefore)
                .map(_ -> Set.of(Trigger.LONG))
                .orElse(Set.of());
    }

    private Map<TableId, LocalDate> lastDue(List<TableId> tables) {
        return db
                .sql("""
                select f.table_id, max(d.on_day) as last from pace.funding f join pace.due d on d.funding_id = f.id
                where f.table_id = any(:tables) and f.removed_at is null and d.replaced_at is null group by f.table_id
                """)
                .param("tables", tables.stream().map(TableId::value).toArray(UUID[]::new))
                .query((row, _) -> Map.entry(
                        new TableId(row.getObject("table_id", UUID.class)),
                        Optional.ofNullable(row.getObject("last", LocalDate.class))
                                .orElse(LocalDate.MIN)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
