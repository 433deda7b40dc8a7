package org.longtable.pace;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.longtable.ground.Together;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The familiarity of each table, as the asking person may see it. */
@Component
class KnownStore {
    private final JdbcClient db;

    KnownStore(JdbcClient db) {
        this.db = db;
    }

    Optional<Known> at(TableId table) {
        return Together.read("pace.known", table, this::at);
    }

    private Map<TableId, Known> at(List<TableId> tables) {
        return db
                .sql("""
                select k.table_id, k.how, k.set_at, k.version, coalesce(p.name, '') as by_name
                from pace.familiarity k left join people.person p on p.id = k.set_by where k.table_id = any(:tables)
                """)
                .param("tables", tables.stream().map(TableId::value).toArray(UUID[]::new))
                .query((row, _) -> Map.entry(
                        new TableId(row.getObject("table_id", UUID.class)),
                        new Known(
                                Familiarity.fromCode(row.getString("how")),
                                row.getString("by_name"),
                                row.getTimestamp("set_at").toInstant(),
                                row.getLong("version"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * @param version what was shown, 0 when nobody had entered one
     * @return false when someone else saved it since
     */
    boolean keep(TableId table, Familiarity how, PersonId by, Instant at, long version) {
        var statement = version == 0 ? """
                insert into pace.familiarity (table_id, how, set_by, set_at, version)
                values (:table, :how, :by, :at, :version + 1) on conflict do nothing
                """ : """
                update pace.familiarity set how = :how, set_by = :by, set_at = :at, version = version + 1
                where table_id = :table and version = :version
                """;
        return db.sql(statement)
                        .param("table", table.value())
                        .param("how", how.code())
                        .param("by", by.value())
                        .param("at", Timestamp.from(at))
                        .param("version", version)
                        .update()
                == 1;
    }
}
