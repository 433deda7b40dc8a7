package org.longtable.assumptions;

import static java.util.stream.Collectors.groupingBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.longtable.understanding.MomentLink;
import org.longtable.vocabulary.Ids;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Plans in words and what was learned, for people who sit inside. */
@Component
class PlanStore {
    private final JdbcClient db;

    PlanStore(JdbcClient db) {
        this.db = db;
    }

    /** The latest first. */
    List<PlanVersion> versions(TableId table) {
        var taken = lessons(table).stream()
                .filter(lesson -> lesson.version().isPresent())
                .collect(groupingBy(lesson -> lesson.version().getAsInt()));
        return db.sql("""
                select p.id, p.number, p.words, coalesce(w.name, '') as by, p.written_on,
                  p.written_by = ground.asking() as mine, p.removed_on
                from assumptions.plan_version p left join people.person w on w.id = p.written_by
                where p.table_id = :table order by p.number desc
                """)
                .param("table", table.value())
                .query((row, _) -> new PlanVersion(
                        row.getObject("id", UUID.class),
                        row.getInt("number"),
                        row.getString("words"),
                        row.getString("by"),
                        row.getObject("written_on", LocalDate.class),
                        row.getBoolean("mine"),
                        Optional.ofNullable(row.getObject("removed_on", LocalDate.class)),
                        taken.getOrDefault(row.getInt("number"), List.of())))
                .list();
    }

    /** In the order in which they were learned. */
    List<Lesson> lessons(TableId table) {
        return db.sql("select l.id, l.learned, l.changes, l.on_day, p.number, l.written_by = ground.asking() as mine,"
                        + " l.removed_on, " + MomentLink.COLUMNS + """
                 from assumptions.lesson l left join assumptions.plan_version p on p.id = l.plan_version_id
                  left join relationships.moment m on m.id = l.moment_id and m.removed_at is null
                where l.table_id = :table order by l.on_day, l.id
                """)
                .param("table", table.value())
                .query((row, _) -> lesson(row))
                .list();
    }

    void learn(TableId table, Lesson.Told told, Optional<UUID> assumption, PersonId by) {
        db.sql("""
                insert into assumptions.lesson
                  (id, table_id, learned, changes, on_day, moment_id, assumption_id, written_by)
                values (:id, :table, :learned, :changes, :on, :moment, :assumption, :by)
                """)
                .param("id", Ids.fresh())
                .param("table", table.value())
                .param("learned", told.learned())
                .param("changes", told.changes())
                .param("on", told.on())
                .param("moment", told.moment().map(one -> one.id().value()).orElse(null))
                .param("assumption", assumption.orElse(null))
                .param("by", by.value())
                .update();
    }

    /** @return false when someone else wrote this version meanwhile */
    boolean write(TableId table, int number, String words, List<UUID> lessons, PersonId by, LocalDate on) {
        var id = Ids.fresh();
        var written = db.sql("""
                insert into assumptions.plan_version (id, table_id, number, words, written_by, written_on)
                select :id, :table, :number, :words, :by, :on
                where :number = 1 + (select coalesce(max(number), 0) from assumptions.plan_version
                  where table_id = :table)
                on conflict (table_id, number) do nothing
                """)
                .param("id", id)
                .param("table", table.value())
                .param("number", number)
                .param("words", words)
                .param("by", by.value())
                .param("on", on)
                .update();
        if (written == 0) return false;
        db.sql("""
                update assumptions.lesson set plan_version_id = :id
                where table_id = :table and id = any(:lessons) and plan_version_id is null
                """)
                .param("id", id)
                .param("table", table.value())
                .param("lessons", lessons.toArray(UUID[]::new))
                .update();
        return true;
    }

    boolean takeBackLesson(TableId table, UUID id, LocalDate on) {
        return db.sql("""
                        update assumptions.lesson set learned = '', changes = '', removed_on = :on
                        where id = :id and table_id = :table and written_by = ground.asking() and removed_on is null
                        """)
                        .param("on", on)
                        .param("id", id)
                        .param("table", table.value())
                        .update()
                == 1;
    }

    boolean takeBackVersion(TableId table, int number, LocalDate on) {
        return db.sql("""
                        update assumptions.plan_version set words = '', removed_on = :on
                        where number = :number and table_id = :table and written_by = ground.asking()
                          and removed_on is null
                        """)
                        .param("on", on)
                        .param("number", number)
                        .param("table", table.value())
                        .update()
                == 1;
    }

    private static Lesson lesson(ResultSet row) throws SQLException {
        var number = row.getInt("number");
        return new Lesson(
                row.getObject("id", UUID.class),
                row.getString("learned"),
                row.getString("changes"),
                row.getObject("on_day", LocalDate.class),
                MomentLink.of(row),
                number == 0 ? OptionalInt.empty() : OptionalInt.of(number),
                row.getBoolean("mine"),
                Optional.ofNullable(row.getObject("removed_on", LocalDate.class)));
    }
}
