package org.longtable.months;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.stream.Stream;
import org.longtable.pace.Fundings;
import org.longtable.relationships.DoorsKnocked;
import org.longtable.relationships.Moments;
import org.longtable.relationships.TimeBefore;
import org.longtable.site.Texts;
import org.longtable.tables.Plans;
import org.longtable.tables.Promises;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Front door: what a table did in a month, for people who sit inside. A quiet table has no such page: nothing of it is
 * put on paper (C7).
 */
@Component
public class Months {
    private final Tables tables;
    private final Moments moments;
    private final DoorsKnocked doors;
    private final Plans plans;
    private final Promises promises;
    private final Fundings fundings;

    Months(Tables tables, Moments moments, DoorsKnocked doors, Plans plans, Promises promises, Fundings fundings) {
        this.tables = tables;
        this.moments = moments;
        this.doors = doors;
        this.plans = plans;
        this.promises = promises;
        this.fundings = fundings;
    }

    /** @throws NotFound unless this person, who asks, sits inside, and for a quiet table */
    @Transactional(readOnly = true)
    public TableView table(TableId id, PersonId me) {
        var table = tables.inside(id, me);
        if (table.isQuiet()) throw new NotFound();
        return table;
    }

    /** This month, in the time zone of the table. */
    YearMonth now(TableView table) {
        return YearMonth.from(tables.today(table));
    }

    /** The first month of which there can be something to tell. */
    @Transactional(readOnly = true)
    public YearMonth first(TableView table) {
        return Stream.of(
                        Stream.of(table.startedOn()),
                        moments.since(table.id()).stream(),
                        doors.before(table.id()).map(TimeBefore::first).stream())
                .flatMap(days -> days)
                .min(Comparator.<LocalDate>naturalOrder())
                .map(YearMonth::from)
                .orElseThrow();
    }

    /** @throws NotFound when the month is still to come */
    @Transactional(readOnly = true)
    public Month of(TableView table, YearMonth month, Reader reader, Texts texts) {
        if (month.isAfter(now(table)) || month.getYear() < 1900) throw new NotFound();
        var since = month.atDay(1);
        var until = month.atEndOfMonth();
        return new MonthInWords(table, month, reader, tables.today(table), texts)
                .tell(new MonthInWords.Facts(
                        moments.during(table.id(), since, until),
                        doors.before(table.id(), since, until),
                        plans.open(table.id()),
                        promises.openOrDone(table.id(), since, until),
                        fundings.at(table.id())));
    }
}
