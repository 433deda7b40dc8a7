package org.longtable.growing;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.longtable.tables.Audience;
import org.longtable.tables.History;
import org.longtable.tables.Plans;
import org.longtable.tables.Promises;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.Ids;
import org.longtable.vocabulary.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Front door: a yearly activity copied to the next year (R79): what was planned, and what one's own partner promised. What
 * others promised is theirs to say again.
 */
@Component
public class Years {
    /** A planned moment of the year that goes by, and the day on which it would be again. */
    public record PlanBefore(
            UUID id,
            String what,
            String kind,
            LocalDate day,
            Optional<LocalTime> time,
            String place,
            LocalDate again) {}

    /** A promise of one's own partner, and when it would be due again. */
    public record PromiseBefore(UUID id, String what, Optional<LocalDate> again) {}

    private static final int MOST = 100;

    private final JdbcClient db;
    private final Tables tables;
    private final Plans plans;
    private final Promises promises;
    private final History history;

    Years(JdbcClient db, Tables tables, Plans plans, Promises promises, History history) {
        this.db = db;
        this.tables = tables;
        this.plans = plans;
        this.promises = promises;
        this.history = history;
    }

    /**
     * What was planned in the last twelve months, or is, and the moments of that time that nobody had planned. What would
     * lie in the past again is not offered.
     */
    @Transactional(readOnly = true)
    public List<PlanBefore> plans(TableView table) {
        var today = tables.today(table);
        return db.sql("""
                select p.id, p.what, p.kind, p.on_day, p.at_time, p.place from tables.plan p
                where p.table_id = :table and p.state <> 'called_off' and p.on_day > :since and p.on_day <= :until
                union all
                select m.id, '', m.kind, m.on_day, null, coalesce(a.place, '') from relationships.moment m
                  left join relationships.place a on a.moment_id = m.id
                where m.table_id = :table and m.removed_at is null and m.on_day > :since
                  and not exists (select from tables.plan p
                    where p.table_id = :table and p.on_day = m.on_day and p.state <> 'called_off')
                order by on_day, id limit :most
                """)
                .param("table", table.id().value())
                .param("since", today.minusYears(1))
                .param("until", today.plusYears(1))
                .param("most", MOST)
                .query((row, _) -> {
                    var day = row.getObject("on_day", LocalDate.class);
                    return new PlanBefore(
                            row.getObject("id", UUID.class),
                            row.getString("what"),
                            row.getString("kind"),
                            day,
                            Optional.ofNullable(row.getObject("at_time", LocalTime.class)),
                            row.getString("place"),
                            day.plusYears(1));
                })
                .list();
    }

    @Transactional(readOnly = true)
    public List<PromiseBefore> promises(TableView table) {
        var today = tables.today(table);
        return db.sql("""
                select p.id, p.what, p.by_when from tables.promise p
                where p.table_id = :table and p.partner_id = :mine and p.dropped_at is null and p.kind = 'deed'
                  and (p.by_when is null and p.done_on > :since or p.by_when > :since)
                order by p.by_when nulls last, p.id limit :most
                """)
                .param("table", table.id().value())
                .param("mine", table.mine().value())
                .param("since", today.minusYears(1))
                .param("most", MOST)
                .query((row, _) -> new PromiseBefore(
                        row.getObject("id", UUID.class),
                        row.getString("what"),
                        Optional.ofNullable(row.getObject("by_when", LocalDate.class))
                                .map(day -> day.plusYears(1))))
                .list();
    }

    /** Copies what was chosen to the next year; nobody is asked to come again before they are. @return how many */
    @Transactional
    public int copy(TableView table, Set<UUID> chosen, PersonId me) {
        var planned =
                plans(table).stream().filter(plan -> chosen.contains(plan.id())).toList();
        var promised = promises(table).stream()
                .filter(promise -> chosen.contains(promise.id()))
                .toList();
        if (planned.isEmpty() && promised.isEmpty()) return 0;
        for (var plan : planned)
            plans.plan(
                    table.id(),
                    new Plans.Planned(plan.what(), plan.kind(), plan.again(), plan.time(), plan.place(), Set.of()),
                    me);
        for (var promise : promised)
            promises.say(
                    table, new Promises.Said(promise.what(), promise.again(), Optional.empty(), Optional.empty()), me);
        db.sql("""
                insert into growing.year (id, table_id, plans, promises, by_person, on_day)
                values (:id, :table, :plans, :promises, :me, :on)
                """)
                .param("id", Ids.fresh())
                .param("table", table.id().value())
                .param("plans", planned.size())
                .param("promises", promised.size())
                .param("me", me.value())
                .param("on", tables.today(table))
                .update();
        history.keep(table.id(), "growing.history.year", List.of(), Audience.inside(), null);
        return planned.size() + promised.size();
    }
}
