package org.longtable.understanding;

import java.time.LocalDate;
import java.util.Optional;
import org.longtable.vocabulary.RoundId;
import org.longtable.vocabulary.TableId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** M of each opened round, for people who sit inside. */
@Component
class CongruenceStore {
    private final JdbcClient db;

    CongruenceStore(JdbcClient db) {
        this.db = db;
    }

    /** Of the round opened last, up to this day. */
    Optional<Congruence> latest(TableId table, LocalDate on) {
        return db.sql("""
                select c.matching, c.possible, c.opened_on from understanding.congruence c
                where c.table_id = :table and c.opened_on <= :on order by c.opened_on desc, c.round_id desc limit 1
                """)
                .param("table", table.value())
                .param("on", on)
                .query(CongruenceStore::congruence)
                .optional();
    }

    Optional<Congruence> of(RoundId round) {
        return db.sql("select matching, possible, opened_on from understanding.congruence where round_id = :round")
                .param("round", round.value())
                .query(CongruenceStore::congruence)
                .optional();
    }

    boolean isSomethingOpen(TableId table) {
        return db.sql("""
                select exists (select from understanding.difference d
                  where d.table_id = :table and d.state in ('named', 'talked'))
                """).param("table", table.value()).query(Boolean.class).single();
    }

    void keep(RoundId round, TableId table, Congruence congruence) {
        db.sql("""
                insert into understanding.congruence (round_id, table_id, matching, possible, opened_on)
                values (:round, :table, :matching, :possible, :opened)
                """)
                .param("round", round.value())
                .param("table", table.value())
                .param("matching", congruence.matching())
                .param("possible", congruence.possible())
                .param("opened", congruence.openedOn())
                .update();
    }

    private static Congruence congruence(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new Congruence(
                row.getLong("matching"), row.getLong("possible"), row.getObject("opened_on", LocalDate.class));
    }
}
