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
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.RoundId;
import org.longtable.vocabulary.StatementId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What rounds ask, as the asking person may see it. */
@Component
class StatementStore {
    static final String COLUMNS = "s.id as statement_id, s.place, s.ready, coalesce(s.words_en, '') as words_en,"
            + " coalesce(s.words_fr, '') as words_fr, s.written_by, s.removed_on";

    private final JdbcClient db;

    StatementStore(JdbcClient db) {
        this.db = db;
    }

    List<Statement> of(RoundId round) {
        return Together.read("understanding.statements", round, this::of).orElse(List.of());
    }

    private Map<RoundId, List<Statement>> of(List<RoundId> rounds) {
        return db
                .sql("select s.round_id, " + COLUMNS
                        + " from understanding.statement s where s.round_id = any(:rounds) order by s.place")
                .param("rounds", rounds.stream().map(RoundId::value).toArray(UUID[]::new))
                .query((row, _) -> Map.entry(new RoundId(row.getObject("round_id", UUID.class)), statement(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    void keep(RoundId round, int place, Wording wording, PersonId by) {
        db.sql("""
                insert into understanding.statement (id, round_id, place, ready, words_en, words_fr, written_by)
                values (:id, :round, :place, :ready, nullif(:en, ''), nullif(:fr, ''), :by)
                """)
                .param("id", StatementId.fresh().value())
                .param("round", round.value())
                .param("place", place)
                .param("ready", wording.ready().orElse(null))
                .param("en", wording.en())
                .param("fr", wording.fr())
                .param("by", by.value())
                .update();
    }

    boolean takeBack(RoundId round, StatementId statement, PersonId by, LocalDate on) {
        return db.sql("""
                        update understanding.statement set words_en = null, words_fr = null, removed_on = :on
                        where id = :id and round_id = :round and written_by = :by and ready is null
                          and removed_on is null
                        """)
                        .param("on", on)
                        .param("id", statement.value())
                        .param("round", round.value())
                        .param("by", by.value())
                        .update()
                == 1;
    }

    static Statement statement(ResultSet row) throws SQLException {
        return new Statement(
                new StatementId(row.getObject("statement_id", UUID.class)),
                row.getInt("place"),
                new Wording(
                        Optional.ofNullable(row.getString("ready")),
                        row.getString("words_en"),
                        row.getString("words_fr")),
                new PersonId(row.getObject("written_by", UUID.class)),
                Optional.ofNullable(row.getObject("removed_on", LocalDate.class)));
    }
}
