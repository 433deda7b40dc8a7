package org.longtable.relationships;

import org.longtable.tables.MomentsSoFar;
import org.longtable.vocabulary.TableId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells a table's page how much time people have shared there. */
@Component
class NotedSoFar implements MomentsSoFar {
    private final JdbcClient db;

    NotedSoFar(JdbcClient db) {
        this.db = db;
    }

    @Override
    @Transactional(readOnly = true)
    public int at(TableId table) {
        return db.sql("select count(*)::int from relationships.moment where table_id = :table and removed_at is null")
                .param("table", table.value())
                .query(Integer.class)
                .single();
    }
}
