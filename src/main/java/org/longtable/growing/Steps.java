package org.longtable.growing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.longtable.agreements.Agreements;
import org.longtable.pace.TimelinePicture;
import org.longtable.pace.TimelinePicture.Kind;
import org.longtable.pace.TimelinePicture.Mark;
import org.longtable.relationships.Moments;
import org.longtable.site.Texts;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Front door: how a table grew, as dated steps, lightly or formally and back; a step back stands there without shame. */
@Component
public class Steps {
    /** @param key of its text */
    record Step(String key, LocalDate on) {
        boolean isClosing() {
            return key.equals("closed") || key.equals("opened-again");
        }
    }

    private static final Comparator<Mark> BY_DAY = Comparator.comparing(Mark::on);

    private final JdbcClient db;
    private final Tables tables;
    private final Moments moments;
    private final Agreements agreements;

    Steps(JdbcClient db, Tables tables, Moments moments, Agreements agreements) {
        this.db = db;
        this.tables = tables;
        this.moments = moments;
        this.agreements = agreements;
    }

    @Transactional(readOnly = true)
    public TimelinePicture picture(TableView table, Texts texts) {
        var marks = new ArrayList<Mark>();
        marks.add(Mark.of(Kind.TABLE_BEGAN, table.startedOn()));
        moments.firstBetweenPartners(table.id()).ifPresent(day -> marks.add(Mark.of(Kind.FIRST_MOMENT, day)));
        // On one day what was said and decided comes before what was agreed, and a closing after it.
        var steps = at(table);
        steps.stream()
                .filter(step -> !step.isClosing())
                .map(step -> mark(step, texts))
                .forEach(marks::add);
        for (var agreement : agreements.at(table))
            agreement
                    .inForce()
                    .ifPresent(one -> marks.add(new Mark(
                            Kind.STEP,
                            one.since(),
                            texts.t(
                                    "growing.step.agreement",
                                    agreement.agreement().title()))));
        steps.stream().filter(Step::isClosing).map(step -> mark(step, texts)).forEach(marks::add);
        marks.add(Mark.of(Kind.TODAY, tables.today(table)));
        marks.sort(BY_DAY);
        return TimelinePicture.of(Optional.empty(), marks, texts);
    }

    private static Mark mark(Step step, Texts texts) {
        return new Mark(Kind.STEP, step.on(), texts.t("growing.step." + step.key()));
    }

    /** By day, as the asking person may see them. */
    @Transactional(readOnly = true)
    List<Step> at(TableView table) {
        return db.sql("""
                select s.key, s.on_day from (
                  select 'stage.' || g.stage as key, g.since as on_day, g.at as at from tables.stage g
                  where g.table_id = :table and g.since > :started
                  union all
                  select 'note', min((n.at at time zone :zone)::date), min(n.at) from tables.note n
                  where n.table_id = :table having count(*) > 0
                  union all
                  select 'form.' || p.form, (p.settled_at at time zone :zone)::date, p.settled_at from tables.proposal p
                  where p.table_id = :table and p.kind = 'form' and p.outcome = 'agreed'
                  union all
                  select case p.kind when 'close' then 'closed' else 'opened-again' end,
                    (p.settled_at at time zone :zone)::date, p.settled_at from tables.proposal p
                  where p.table_id = :table and p.kind in ('close', 'reopen') and p.outcome = 'agreed'
                  union all
                  select 'goal', min(o.written_on), min(o.written_on)::timestamptz from growing.goal o
                  where o.table_id = :table having count(*) > 0
                  union all
                  select 'year', y.on_day, y.on_day::timestamptz from growing.year y where y.table_id = :table
                  union all
                  select 'review', r.on_day, r.at from reviews.review r where r.table_id = :table) s
                order by s.on_day, s.at, s.key
                """)
                .param("table", table.id().value())
                .param("started", table.startedOn())
                .param("zone", table.zone().getId())
                .query((row, _) ->
                        new Step(row.getString("key").replace('_', '-'), row.getObject("on_day", LocalDate.class)))
                .list();
    }
}
