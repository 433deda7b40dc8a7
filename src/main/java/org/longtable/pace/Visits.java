package org.longtable.pace;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.longtable.tables.Audience;
import org.longtable.tables.History;
import org.longtable.tables.Plans;
import org.longtable.tables.Plans.Planned;
import org.longtable.tables.Role;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.MomentId;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PartnerId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.PlanId;
import org.longtable.vocabulary.TableId;
import org.longtable.vocabulary.VisitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Front door: visits that a funder proposes. Each needs the yes of every other partner, of communities first; then it is
 * planned, and noted as a moment once it took place. A no needs no reason, and whose it was is not told.
 */
@Component
public class Visits {
    private static final String VISITING = "visiting_work";
    private static final String SELECT = """
            select v.id, v.table_id, v.partner_id, v.purpose, v.on_day, v.proposed_by, v.state, p.id as plan_id,
              m.id as moment_id,
              array(select a.partner_id from pace.visit_answer a where a.visit_id = v.id and a.yes) as yes,
              array(select w from pace.visit_waits_for(v.id) w
                where v.table_id in (select tables.mine_inside())) as waits
            from pace.visit v left join tables.plan p on p.id = v.plan_id
              left join relationships.moment m on m.plan_id = v.plan_id and m.removed_at is null
            """;
    private static final String ORDER = " order by v.on_day desc, v.id";

    public enum Answering {
        KEPT,
        AGREED,
        DECLINED,
        /** A community is asked first. */
        NOT_YET,
        OVER
    }

    private final JdbcClient db;
    private final Tables tables;
    private final Plans plans;
    private final History history;
    private final Clock clock;

    Visits(JdbcClient db, Tables tables, Plans plans, History history, Clock clock) {
        this.db = db;
        this.tables = tables;
        this.plans = plans;
        this.history = history;
        this.clock = clock;
    }

    /** At a table: all for people inside, their own for those who are there only as a funder. */
    @Transactional(readOnly = true)
    public List<Visit> at(TableId table) {
        return db.sql(SELECT + " where v.table_id = :table and v.state <> 'withdrawn'" + ORDER)
                .param("table", table.value())
                .query((row, _) -> visit(row))
                .list();
    }

    /** Those of the asking person's partners, wherever they are. */
    @Transactional(readOnly = true)
    List<Visit> ofOwnPartners() {
        return db.sql(SELECT
                        + " where v.partner_id in (select tables.my_partners()) and v.state <> 'withdrawn'"
                        + ORDER)
                .query((row, _) -> visit(row))
                .list();
    }

    /** @throws NotFound when there is none for the asking person */
    @Transactional(readOnly = true)
    public Visit find(TableId table, VisitId id) {
        return at(table).stream()
                .filter(visit -> visit.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Whether the viewer's partner may propose a visit here. */
    public static boolean mayPropose(TableView table) {
        return table.partner(table.mine())
                .filter(mine -> mine.roles().contains(Role.FUNDER))
                .isPresent();
    }

    /** @throws NotFound unless this person, who asks, sits there for a funder */
    @Transactional
    public VisitId propose(TableId id, String purpose, LocalDate on, PersonId me) {
        var table = tables.find(id, me);
        if (!mayPropose(table)) throw new NotFound();
        var visit = VisitId.fresh();
        db.sql("""
                insert into pace.visit (id, table_id, partner_id, purpose, on_day, proposed_by, proposed_at)
                values (:id, :table, :partner, :purpose, :on, :me, :at)
                """)
                .param("id", visit.value())
                .param("table", id.value())
                .param("partner", table.mine().value())
                .param("purpose", purpose)
                .param("on", on)
                .param("me", me.value())
                .param("at", now())
                .update();
        keep(id, "proposed");
        return visit;
    }

    /** The answer of one's own partner; the last yes plans the visit. */
    @Transactional
    public Answering answer(TableId table, VisitId id, boolean yes, PersonId me) {
        tables.inside(table, me);
        var visit = find(table, id);
        var outcome = Answering.valueOf(db.sql("select pace.answer_visit(:id, :yes, :at)")
                .param("id", id.value())
                .param("yes", yes)
                .param("at", now())
                .query(String.class)
                .single()
                .toUpperCase(Locale.ROOT));
        switch (outcome) {
            case AGREED -> {
                plan(visit, me);
                keep(table, "agreed");
            }
            case DECLINED -> keep(table, "declined");
            case KEPT, NOT_YET, OVER -> {}
        }
        return outcome;
    }

    /** Taken back by the partner that proposed it, with its words; what was planned of it stays with the table. */
    @Transactional
    public void withdraw(TableId table, VisitId id, PersonId me) {
        tables.find(table, me);
        var withdrawn = db.sql("""
                update pace.visit set state = 'withdrawn', purpose = '', settled_at = :at
                where id = :id and table_id = :table and state in ('asked', 'agreed')
                  and partner_id in (select tables.my_partners())
                """)
                .param("at", now())
                .param("id", id.value())
                .param("table", table.value())
                .update();
        if (withdrawn == 0) throw new NotFound();
        keep(table, "withdrawn");
    }

    private void plan(Visit visit, PersonId me) {
        var plan = plans.plan(
                visit.table(),
                new Planned(visit.purpose(), VISITING, visit.on(), Optional.empty(), "", Set.of(visit.proposedBy())),
                me);
        db.sql("update pace.visit set plan_id = :plan where id = :id")
                .param("plan", plan.value())
                .param("id", visit.id().value())
                .update();
    }

    private void keep(TableId table, String what) {
        history.keep(table, "pace.history.visit." + what, List.of(), Audience.inside(), null);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Visit visit(ResultSet row) throws SQLException {
        return new Visit(
                new VisitId(row.getObject("id", UUID.class)),
                new TableId(row.getObject("table_id", UUID.class)),
                new PartnerId(row.getObject("partner_id", UUID.class)),
                row.getString("purpose"),
                row.getObject("on_day", LocalDate.class),
                new PersonId(row.getObject("proposed_by", UUID.class)),
                Visit.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                partners(row, "yes"),
                partners(row, "waits"),
                optional(row.getObject("plan_id", UUID.class)).map(PlanId::new),
                optional(row.getObject("moment_id", UUID.class)).map(MomentId::new));
    }

    private static Optional<UUID> optional(@Nullable UUID id) {
        return Optional.ofNullable(id);
    }

    private static List<PartnerId> partners(ResultSet row, String name) throws SQLException {
        return Arrays.stream((UUID[]) row.getArray(name).getArray())
                .map(PartnerId::new)
                .toList();
    }
}
