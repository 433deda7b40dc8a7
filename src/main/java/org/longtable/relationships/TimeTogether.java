package org.longtable.relationships;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.longtable.site.Texts;
import org.longtable.tables.Area;
import org.longtable.tables.Areas;
import org.longtable.tables.TableView;
import org.longtable.vocabulary.Hours;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** On a table's page: how often people met, and the hours before and since, as far as the asking person may see them. */
@Component
class TimeTogether implements Areas {
    private record Met(
            int times, int calls, Optional<LocalDate> first, Optional<LocalDate> last, Optional<Hours> hours) {}

    private final JdbcClient db;
    private final DoorsKnocked doors;

    TimeTogether(JdbcClient db, DoorsKnocked doors) {
        this.db = db;
        this.doors = doors;
    }

    @Override
    public List<Told> told(TableView table, LocalDate on, Texts texts) {
        var met = met(table);
        var empty = met.times() == 0;
        var relationships = Told.of(
                        Area.RELATIONSHIPS,
                        sentence(met, on, texts),
                        texts.t(empty ? "relationships.log" : "relationships.moments"),
                        table.path() + (empty ? "/moments/new" : "/moments"))
                .lasting(met.hours());
        return Stream.concat(
                        Stream.of(relationships),
                        doors.before(table.id()).flatMap(TimeBefore::hours).stream()
                                .map(hours -> Told.hours(Area.FINDING_PARTNERS, hours)))
                .toList();
    }

    private static String sentence(Met met, LocalDate on, Texts texts) {
        if (met.times() == 0)
            return texts.t(met.calls() == 0 ? "relationships.area.nothing" : "relationships.area.calls");
        return met.times() == 1
                ? texts.t("relationships.area.once", met.last().orElseThrow())
                : texts.t(
                        "relationships.area.met",
                        met.times(),
                        new InWords(texts).since(met.first().orElseThrow(), on),
                        met.last().orElseThrow());
    }

    private Met met(TableView table) {
        return db.sql("""
                select times, calls, first, last, hours from relationships.met_at(:table)
                """)
                .param("table", table.id().value())
                .query((row, _) -> new Met(
                        row.getInt("times"),
                        row.getInt("calls"),
                        Optional.ofNullable(row.getObject("first", LocalDate.class)),
                        Optional.ofNullable(row.getObject("last", LocalDate.class)),
                        Optional.ofNullable(row.getBigDecimal("hours")).map(Hours::new)))
                .single();
    }
}
