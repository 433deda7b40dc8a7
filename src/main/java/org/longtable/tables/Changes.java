package org.longtable.tables;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.longtable.site.SavedMeanwhile;
import org.longtable.vocabulary.Ids;
import org.longtable.vocabulary.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Front door: what anyone seated may change about a table. */
@Component
public class Changes {
    private final JdbcClient db;
    private final Tables tables;
    private final History history;
    private final Clock clock;

    Changes(JdbcClient db, Tables tables, History history, Clock clock) {
        this.db = db;
        this.tables = tables;
        this.history = history;
        this.clock = clock;
    }

    /** Another name or purpose. @throws SavedMeanwhile when someone else saved since this version */
    @Transactional
    void call(TableView table, String name, String purpose, long version) {
        var changed = db.sql("""
                update tables.longtable set name = :name, purpose = :purpose, version = version + 1
                where id = :id and version = :version
                """)
                .param("name", name)
                .param("purpose", purpose)
                .param("id", table.id().value())
                .param("version", version)
                .update();
        if (changed == 0)
            throw new SavedMeanwhile(table.version(), Map.of("name", table.name(), "purpose", table.purpose()));
        if (!name.equals(table.name()))
            history.keep(table.id(), "tables.history.named", List.of(name), Audience.everyone(), null);
        if (!purpose.equals(table.purpose()))
            history.keep(table.id(), "tables.history.purpose", List.of(purpose), Audience.everyone(), null);
    }

    /** Stages change freely and may repeat; people pass the gate before doing ({@link Gate}). */
    @Transactional
    public void turnTo(TableView table, Stage stage, PersonId me) {
        if (table.stage() == stage) return;
        history.keep(table.id(), "tables.history.stage", List.of(keepStage(table, stage, me)), Audience.inside(), null);
    }

    String keepStage(TableView table, Stage stage, PersonId me) {
        var code = stage.code();
        db.sql("""
                insert into tables.stage (id, table_id, stage, since, at, by_person)
                values (:id, :table, :stage, :since, :at, :me)
                """)
                .param("id", Ids.fresh())
                .param("table", table.id().value())
                .param("stage", code)
                .param("since", tables.today(table))
                .param("at", Timestamp.from(clock.instant()))
                .param("me", me.value())
                .update();
        return code;
    }

    /**
     * Whether each partner has two representatives (R32); without it, everyone reads the reason.
     *
     * @throws SavedMeanwhile when someone else changed the table since this version
     */
    @Transactional
    void twoRepresentatives(TableView table, boolean wanted, String reason, long version) {
        if (table.twoRepresentatives() && wanted) return;
        var changed = db.sql("""
                update tables.longtable set two_reps = :wanted, two_reps_reason = :reason, version = version + 1
                where id = :id and version = :version
                """)
                .param("wanted", wanted)
                .param("reason", wanted ? "" : reason)
                .param("id", table.id().value())
                .param("version", version)
                .update();
        if (changed == 0) throw new SavedMeanwhile(table.version(), Map.of("reason", whyNotTwo(table)));
        history.keep(
                table.id(),
                wanted ? "tables.history.two" : "tables.history.not-two",
                wanted ? List.of() : List.of(reason),
                Audience.inside(),
                null);
    }

    /** Why the rule of two representatives is off; empty while it is on. */
    @Transactional(readOnly = true)
    String whyNotTwo(TableView table) {
        return db.sql("select two_reps_reason from tables.longtable where id = :id")
                .param("id", table.id().value())
                .query(String.class)
                .single();
    }
}
