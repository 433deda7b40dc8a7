package org.longtable.assumptions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.longtable.site.Leaf;
import org.longtable.site.Leafing;
import org.longtable.site.Turn;
import org.longtable.understanding.MomentLink;
import org.longtable.vocabulary.Ids;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What tables take for granted, for people who sit inside. */
@Component
class AssumptionStore {
    private static final String SELECT = "select a.id, a.words, a.source, a.state, a.became, a.why, a.changed_on,"
            + " a.written_on, a.written_by = ground.asking() as mine, a.removed_on, a.version,"
            + " coalesce(a.changed_on, a.written_on) as touched_on, " + MomentLink.COLUMNS
            + """
             from assumptions.assumption a
              left join relationships.moment m on m.id = a.moment_id and m.removed_at is null
            where a.table_id = :table
            """;

    private static final Leafing LATEST_FIRST =
            Leafing.falling().day("touched_on").id("id");

    private final JdbcClient db;

    AssumptionStore(JdbcClient db) {
        this.db = db;
    }

    /** The latest first. */
    List<Assumption> at(TableId table) {
        return db.sql(SELECT + " order by touched_on desc, a.id desc")
                .param("table", table.value())
                .query((row, _) -> assumption(row))
                .list();
    }

    /** Those of one state, the latest first. */
    Leaf<Assumption> in(Assumption.State state, TableId table, Turn turn) {
        return LATEST_FIRST.read(
                db,
                SELECT + " and a.state = :state",
                Map.of("table", table.value(), "state", state.code()),
                turn,
                (row, _) -> assumption(row));
    }

    UUID write(TableId table, String words, String source, PersonId by, LocalDate on) {
        var id = Ids.fresh();
        db.sql("""
                insert into assumptions.assumption (id, table_id, words, source, written_by, written_on)
                values (:id, :table, :words, :source, :by, :on)
                """)
                .param("id", id)
                .param("table", table.value())
                .param("words", words)
                .param("source", source)
                .param("by", by.value())
                .param("on", on)
                .update();
        return id;
    }

    /** @return false when someone else saved it since this version */
    boolean turn(TableId table, UUID id, Assumption.Turn turn, PersonId by, LocalDate on, long version) {
        return db.sql("""
                        update assumptions.assumption set state = :state, became = :became, why = :why,
                          moment_id = :moment, changed_on = :on, changed_by = :by, version = version + 1
                        where id = :id and table_id = :table and version = :version
                        """)
                        .param("state", turn.state().code())
                        .param("became", turn.became())
                        .param("why", turn.why())
                        .param(
                                "moment",
                                turn.moment().map(one -> one.id().value()).orElse(null))
                        .param("on", on)
                        .param("by", by.value())
                        .param("id", id)
                        .param("table", table.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    boolean takeBack(TableId table, UUID id, LocalDate on) {
        return db.sql("""
                        update assumptions.assumption set words = '', source = '', removed_on = :on,
                          version = version + 1
                        where id = :id and table_id = :table and written_by = ground.asking() and removed_on is null
                        """)
                        .param("on", on)
                        .param("id", id)
                        .param("table", table.value())
                        .update()
                == 1;
    }

    private static Assumption assumption(ResultSet row) throws SQLException {
        return new Assumption(
                row.getObject("id", UUID.class),
                row.getString("words"),
                row.getString("source"),
                Assumption.State.of(row.getString("state")).orElseThrow(),
                row.getString("became"),
                row.getString("why"),
                MomentLink.of(row),
                Optional.ofNullable(row.getObject("changed_on", LocalDate.class)),
                row.getObject("written_on", LocalDate.class),
                row.getBoolean("mine"),
                Optional.ofNullable(row.getObject("removed_on", LocalDate.class)),
                row.getLong("version"));
    }
}
