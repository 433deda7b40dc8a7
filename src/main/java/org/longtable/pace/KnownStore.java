package org.longtable.pace;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
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
        return db.sql("""
                select k.how, k.set_at, k.version, coalesce(p.name, '') as by_name
                from pace.familiarity k left join people.person p on p.id = k.set_by where k.table_id = :table
                """)
                .param("table", table.value())
                .query((row, _) -> new Known(
                        Familiarity.fromCode(row.getString("how")),
                        row.getString("by_name"),
                        row.getTimestamp("set_at").toInstant(),
                        row.getLong("version")))
                .optional();
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
