package org.longtable.reviews;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.longtable.ground.Together;
import org.longtable.vocabulary.Ids;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks back and their rhythm, for people who sit inside. */
@Component
class ReviewStore {
    private final JdbcClient db;

    ReviewStore(JdbcClient db) {
        this.db = db;
    }

    /** The latest first. */
    List<Review> at(TableId table) {
        return db.sql("""
                select r.id, r.number, r.on_day, coalesce(w.name, '') as by_name, r.by_person = ground.asking() as by_me,
                  r.language, r.process, r.outcomes, r.constraints, r.how, r.removed_on
                from reviews.review r left join people.person w on w.id = r.by_person
                where r.table_id = :table order by r.number desc
                """)
                .param("table", table.value())
                .query((row, _) -> review(row))
                .list();
    }

    /** The latest that someone else wrote since this day, at each of the asking person's tables. */
    Map<TableId, UUID> byOthersSince(LocalDate since) {
        return db
                .sql("""
                select distinct on (r.table_id) r.table_id, r.id from reviews.review r
                where r.on_day >= :since and r.by_person <> ground.asking() and r.removed_on is null
                order by r.table_id, r.number desc
                """)
                .param("since", since)
                .query((row, _) ->
                        Map.entry(new TableId(row.getObject("table_id", UUID.class)), row.getObject("id", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Optional<Rhythm> rhythm(TableId table) {
        return Together.read("reviews.rhythm", table, this::rhythms);
    }

    private Map<TableId, Rhythm> rhythms(List<TableId> tables) {
        return db
                .sql("""
                select t.id, t.started_on, coalesce(r.every_days, :usual) as every_days, r.next_on, r.table_id is not null as set,
                  coalesce(r.version, 0) as version,
                  (select max(l.on_day) from reviews.review l where l.table_id = t.id) as last
                from tables.longtable t left join reviews.rhythm r on r.table_id = t.id where t.id = any(:tables)
                """)
                .param("usual", Rhythm.USUAL)
                .param("tables", tables.stream().map(TableId::value).toArray(UUID[]::new))
                .query((row, _) -> Map.entry(
                        new TableId(row.getObject("id", UUID.class)),
                        new Rhythm(
                                row.getInt("every_days"),
                                Optional.ofNullable(row.getObject("next_on", LocalDate.class)),
                                Optional.ofNullable(row.getObject("last", LocalDate.class)),
                                row.getObject("started_on", LocalDate.class),
                                row.getBoolean("set"),
                                row.getLong("version"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** @return false when someone else set it since this version */
    boolean set(TableId table, int everyDays, Optional<LocalDate> next, PersonId by, LocalDate on, long version) {
        return db.sql("""
                        insert into reviews.rhythm as r (table_id, every_days, next_on, set_by, set_on, version)
                        values (:table, :every, :next, :by, :on, 1)
                        on conflict (table_id) do update set every_days = excluded.every_days, next_on = excluded.next_on,
                          set_by = excluded.set_by, set_on = excluded.set_on, version = r.version + 1
                          where r.version = :version
                        """)
                        .param("table", table.value())
                        .param("every", everyDays)
                        .param("next", next.orElse(null))
                        .param("by", by.value())
                        .param("on", on)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** @return false when another of that number was written meanwhile */
    boolean add(TableId table, int number, LocalDate on, Instant at, PersonId by, Map<Heading, String> words) {
        return db.sql("""
                        insert into reviews.review
                          (id, table_id, number, on_day, at, by_person, language, process, outcomes, constraints, how)
                        values (:id, :table, :number, :on, :at, :by, :language, :process, :outcomes, :constraints, :how)
                        on conflict (table_id, number) do nothing
                        """)
                        .param("id", Ids.fresh())
                        .param("table", table.value())
                        .param("number", number)
                        .param("on", on)
                        .param("at", Timestamp.from(at))
                        .param("by", by.value())
                        .params(words.entrySet().stream()
                                .collect(Collectors.toMap(
                                        word -> word.getKey().code(), word -> (Object) word.getValue())))
                        .update()
                == 1;
    }

    boolean takeBack(TableId table, UUID review, LocalDate on) {
        return db.sql("""
                        update reviews.review set language = '', process = '', outcomes = '', constraints = '', how = '',
                          removed_on = :on
                        where id = :id and table_id = :table and by_person = ground.asking() and removed_on is null
                        """)
                        .param("on", on)
                        .param("id", review)
                        .param("table", table.value())
                        .update()
                == 1;
    }

    private static Review review(ResultSet row) throws SQLException {
        var words = new EnumMap<Heading, String>(Heading.class);
        for (var heading : Heading.values()) words.put(heading, row.getString(heading.code()));
        return new Review(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                row.getObject("on_day", LocalDate.class),
                row.getString("by_name"),
                row.getBoolean("by_me"),
                words,
                Optional.ofNullable(row.getObject("removed_on", LocalDate.class)));
    }
}
