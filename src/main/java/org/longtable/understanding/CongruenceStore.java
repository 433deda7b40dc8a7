package org.longtable.understanding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.longtable.ground.Together;
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
        return Together.read("understanding.congruences", table, this::at).orElse(List.of()).stream()
                .filter(one -> !one.openedOn().isAfter(on))
                .findFirst();
    }

    /** The latest first. */
    private Map<TableId, List<Congruence>> at(List<TableId> tables) {
        return db
                .sql("""
                select c.table_id, c.matching, c.possible, c.opened_on from understanding.congruence c
                where c.table_id = any(:tables) order by c.opened_on desc, c.round_id desc
                """)
                .param("tables", tables.stream().map(TableId::value).toArray(UUID[]::new))
                .query((row, number) ->
                        Map.entry(new TableId(row.getObject("table_id", UUID.class)), congruence(row, number)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    Optional<Congruence> of(RoundId round) {
        return Together.read("understanding.congruence", round, this::ofEach);
    }

    private Map<RoundId, Congruence> ofEach(List<RoundId> rounds) {
        return db
                .sql("""
                select round_id, matching, possible, opened_on from understanding.congruence
                where round_id = any(:rounds)
                """)
                .param("rounds", rounds.stream().map(RoundId::value).toArray(UUID[]::new))
                .query((row, number) ->
                        Map.entry(new RoundId(row.getObject("round_id", UUID.class)), congruence(row, number)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
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

    private static Congruence congruence(ResultSet row, int number) throws SQLException {
        return new Congruence(
                row.getLong("matching"), row.getLong("possible"), row.getObject("opened_on", LocalDate.class));
    }
}
