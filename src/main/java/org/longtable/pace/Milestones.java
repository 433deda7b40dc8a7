package org.longtable.pace;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.longtable.pace.Milestone.Planned;
import org.longtable.tables.Audience;
import org.longtable.tables.History;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.FundingId;
import org.longtable.vocabulary.MilestoneId;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Front door: relationship work that a funder may count, entered by anyone who sits inside and seen by its funder. */
@Component
public class Milestones {
    private static final String SELECT =
            "select m.id, m.funding_id, m.kind, m.words, m.by_day, m.done_on, m.version from pace.milestone m";

    private final JdbcClient db;
    private final Tables tables;
    private final Fundings fundings;
    private final History history;
    private final Clock clock;

    Milestones(JdbcClient db, Tables tables, Fundings fundings, History history, Clock clock) {
        this.db = db;
        this.tables = tables;
        this.fundings = fundings;
        this.history = history;
        this.clock = clock;
    }

    /** Of all grants of a table, as the asking person may see them; those that come first, first. */
    @Transactional(readOnly = true)
    public List<Milestone> at(TableId table) {
        return db.sql(SELECT + """
                 join pace.funding f on f.id = m.funding_id and f.removed_at is null
                where f.table_id = :table and m.removed_at is null
                order by m.by_day nulls last, m.made_at, m.id
                """)
                .param("table", table.value())
                .query((row, _) -> milestone(row))
                .list();
    }

    /** Of grants of the asking person's partners, wherever they are. */
    @Transactional(readOnly = true)
    List<Milestone> ofOwnGrants() {
        return db.sql(SELECT + """
                 where m.funding_id = any (array(select pace.own_fundings())) and m.removed_at is null
                order by m.by_day nulls last, m.made_at, m.id
                """).query((row, _) -> milestone(row)).list();
    }

    /** @throws NotFound unless the person sits inside and it is there */
    @Transactional(readOnly = true)
    Milestone find(TableId table, FundingId funding, MilestoneId id, PersonId me) {
        fundings.find(table, funding, me);
        return at(table).stream()
                .filter(one -> one.id().equals(id) && one.funding().equals(funding))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** @throws NotFound unless the person sits inside and the grant is there */
    @Transactional
    public MilestoneId add(TableId table, FundingId funding, Planned planned, PersonId me) {
        fundings.find(table, funding, me);
        var id = MilestoneId.fresh();
        db.sql("""
                insert into pace.milestone (id, funding_id, kind, words, by_day, made_by, made_at)
                values (:id, :funding, :kind, :words, :by, :me, :at)
                """)
                .param("id", id.value())
                .param("funding", funding.value())
                .param("kind", planned.kind().code())
                .param("words", planned.words())
                .param("by", planned.by().orElse(null))
                .param("me", me.value())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        keep(table, "added");
        return id;
    }

    /**
     * @return false when someone else saved it since this version
     * @throws NotFound unless the person sits inside and it is there
     */
    @Transactional
    public boolean change(
            TableId table,
            FundingId funding,
            MilestoneId id,
            Planned planned,
            Optional<LocalDate> doneOn,
            long version,
            PersonId me) {
        var before = find(table, funding, id, me);
        var changed = db.sql("""
                update pace.milestone set kind = :kind, words = :words, by_day = :by, done_on = :done,
                  version = version + 1
                where id = :id and version = :version and removed_at is null
                """)
                .param("kind", planned.kind().code())
                .param("words", planned.words())
                .param("by", planned.by().orElse(null))
                .param("done", doneOn.orElse(null))
                .param("id", id.value())
                .param("version", version)
                .update();
        if (changed == 0) return false;
        if (before.doneOn().isEmpty() && doneOn.isPresent()) keep(table, "done");
        else if (!before.planned().equals(planned) || !before.doneOn().equals(doneOn)) keep(table, "changed");
        return true;
    }

    /** It goes, with its words. @throws NotFound unless the person sits inside and it is there */
    @Transactional
    public void remove(TableId table, FundingId funding, MilestoneId id, PersonId me) {
        find(table, funding, id, me);
        db.sql("""
                update pace.milestone set removed_at = :at, words = '', version = version + 1 where id = :id
                """)
                .param("at", Timestamp.from(clock.instant()))
                .param("id", id.value())
                .update();
        keep(table, "removed");
    }

    private void keep(TableId table, String what) {
        history.keep(table, "pace.history.milestone." + what, List.of(), Audience.inside(), null);
    }

    private static Milestone milestone(ResultSet row) throws SQLException {
        return new Milestone(
                new MilestoneId(row.getObject("id", UUID.class)),
                new FundingId(row.getObject("funding_id", UUID.class)),
                new Planned(
                        Milestone.Kind.fromCode(row.getString("kind")),
                        row.getString("words"),
                        TimeRequestStore.day(row, "by_day")),
                TimeRequestStore.day(row, "done_on"),
                row.getLong("version"));
    }
}
