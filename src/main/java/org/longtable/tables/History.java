package org.longtable.tables;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.longtable.ground.Asking;
import org.longtable.site.Leaf;
import org.longtable.site.Leafing;
import org.longtable.site.Turn;
import org.longtable.vocabulary.HistoryLineId;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PartnerId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Front door: what happened at a table, by whom and when. Nothing private is ever kept here (C5). */
@Component
public class History {
    private static final Leafing NEWEST = Leafing.falling().time("at").id("id");

    private static final String SELECT = """
            select h.id, h.at, coalesce(w.name, '') as by, h.what, h.words, h.removed_at,
              h.removed_at is null and h.words <> '{}'
                and (h.by_person = ground.asking() or h.about_person = ground.asking()) as may_take_back
            from tables.history h left join people.person w on w.id = h.by_person
            where h.table_id = :table
            """;

    private final JdbcClient db;
    private final Clock clock;

    History(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * Keeps that the asking person did something.
     *
     * @param what key of its text, in which {0} is the name of who did it and {1}, {2} … are the words; a day among
     *     the words is given as 2026-05-31 and written out. {@code <what>.removed}, with {0} alone, is read once the
     *     words were taken back
     * @param about the person whom the words are about, who may take them back as well
     */
    @Transactional
    public void keep(TableId table, String what, List<String> words, Audience audience, @Nullable PersonId about) {
        db.sql("""
                insert into tables.history
                  (id, table_id, at, by_person, what, words, about_person, funders_too, for_partners, not_for_partners)
                values (:id, :table, :at, :by, :what, :words, :about, :funders, :only, :except)
                """)
                .param("id", HistoryLineId.fresh().value())
                .param("table", table.value())
                .param("at", Timestamp.from(clock.instant()))
                .param("by", Asking.person().map(PersonId::value).orElse(null))
                .param("what", what)
                .param("words", words.toArray(String[]::new))
                .param("about", about == null ? null : about.value())
                .param("funders", audience.fundersToo())
                .param("only", ids(audience.only()))
                .param("except", ids(audience.except()))
                .update();
    }

    /**
     * Takes the words of a line back for good; that something happened stays.
     *
     * @throws NotFound unless the asking person wrote them or they are about that person
     */
    @Transactional
    public void takeBack(TableId table, HistoryLineId line) {
        var removed = db.sql("""
                update tables.history set words = '{}', removed_at = :at, removed_by = ground.asking()
                where id = :line and table_id = :table and removed_at is null and words <> '{}'
                  and (by_person = ground.asking() or about_person = ground.asking())
                """)
                .param("at", Timestamp.from(clock.instant()))
                .param("line", line.value())
                .param("table", table.value())
                .update();
        if (removed == 0) throw new NotFound();
    }

    /** The lines that the asking person may read, the newest first. */
    @Transactional(readOnly = true)
    Leaf<HistoryLine> of(TableId table, Turn turn) {
        return NEWEST.read(db, SELECT, Map.of("table", table.value()), turn, (row, _) -> line(row));
    }

    /** So many of the newest lines that the asking person may read, the newest first. */
    @Transactional(readOnly = true)
    List<HistoryLine> latest(TableId table, int most) {
        return NEWEST.rows(most)
                .read(db, SELECT, Map.of("table", table.value()), Turn.BEGIN, (row, _) -> line(row))
                .rows();
    }

    private static HistoryLine line(ResultSet row) throws SQLException {
        return new HistoryLine(
                new HistoryLineId(row.getObject("id", UUID.class)),
                row.getTimestamp("at").toInstant(),
                row.getString("by"),
                row.getString("what"),
                List.of((String[]) row.getArray("words").getArray()),
                Optional.ofNullable(row.getTimestamp("removed_at")).map(Timestamp::toInstant),
                row.getBoolean("may_take_back"));
    }

    /** Everyone who has done something here, as far as the asking person may read. */
    @Transactional(readOnly = true)
    Set<PersonId> writers(TableId table) {
        return Set.copyOf(db.sql(
                        "select distinct by_person from tables.history where table_id = :table and by_person is not null")
                .param("table", table.value())
                .query((row, _) -> new PersonId(row.getObject(1, UUID.class)))
                .list());
    }

    /** Whether something happened here beyond coming together and noting moments: in a module that comes after those. */
    boolean isBeyondBeginning(TableId table) {
        return db.sql("""
                select exists (select from tables.history where table_id = :table
                  and split_part(what, '.', 1) not in ('tables', 'relationships', 'places', 'community', 'updates'))
                """).param("table", table.value()).query(Boolean.class).single();
    }

    private static UUID @Nullable [] ids(List<PartnerId> partners) {
        return partners.isEmpty()
                ? null
                : partners.stream().map(PartnerId::value).toArray(UUID[]::new);
    }
}
