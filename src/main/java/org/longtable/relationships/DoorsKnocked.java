package org.longtable.relationships;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.longtable.relationships.Door.CameOfIt;
import org.longtable.relationships.Door.Told;
import org.longtable.relationships.Door.Way;
import org.longtable.site.Leaf;
import org.longtable.site.Leafing;
import org.longtable.site.Turn;
import org.longtable.tables.Audience;
import org.longtable.tables.History;
import org.longtable.tables.TableView;
import org.longtable.vocabulary.DoorId;
import org.longtable.vocabulary.Hours;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Front door: the doors someone knocked on before there was a table (R1). A list of one's own; a table learns of it
 * nothing but days and hours, and only once whoever began that table says so.
 */
@Component
public class DoorsKnocked {
    /** @param hours empty where none were written down */
    public record Counted(int doors, Optional<Hours> hours) {}

    private static final Leafing LATEST = Leafing.falling().day("on_day").id("id");
    private static final int SOON_DAYS = 21;
    private static final int REMEMBERED_DAYS = 90;
    private static final int MOST_TO_CHOOSE_FROM = 300;

    private static final String SELECT = """
            select d.id, d.on_day, d.way, d.came_of_it, d.whom, d.place, d.hours, d.note, d.version, c.table_id
            from relationships.door d left join relationships.door_counted c on c.door_id = d.id
            """;

    private final JdbcClient db;
    private final History history;
    private final Clock clock;

    DoorsKnocked(JdbcClient db, History history, Clock clock) {
        this.db = db;
        this.history = history;
        this.clock = clock;
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    Leaf<Door> all(Turn turn) {
        return LATEST.read(db, SELECT, Map.of(), turn, (row, _) -> door(row));
    }

    /** How many the asking person knocked on since this day, and what time they gave. */
    @Transactional(readOnly = true)
    public Counted since(LocalDate day) {
        return db.sql("""
                select count(*)::int as doors, case when count(hours) > 0 then least(sum(hours), 100000) end as hours
                from relationships.door where on_day > :day
                """)
                .param("day", day)
                .query((row, _) -> new Counted(row.getInt("doors"), hours(row)))
                .single();
    }

    /**
     * The latest door at which someone asked to come back and nobody was since: weeks ago, so that it is not too soon, and
     * not so long that it is only a memory.
     */
    @Transactional(readOnly = true)
    Optional<Door> toKnockAgain(LocalDate today) {
        return db.sql(SELECT + """
                where d.came_of_it = 'come_back' and d.on_day between :earliest and :latest
                  and not exists (select from relationships.door since where since.on_day > d.on_day
                    and lower(since.whom) = lower(d.whom) and lower(since.place) = lower(d.place))
                order by d.on_day desc, d.id desc limit 1
                """)
                .param("earliest", today.minusDays(REMEMBERED_DAYS))
                .param("latest", today.minusDays(SOON_DAYS))
                .query((row, _) -> door(row))
                .optional();
    }

    /** @throws NotFound unless it is the asking person's own */
    @Transactional(readOnly = true)
    Door find(DoorId id) {
        return db.sql(SELECT + " where d.id = :id")
                .param("id", id.value())
                .query((row, _) -> door(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    @Transactional
    public DoorId note(Told told, PersonId me) {
        var id = DoorId.fresh();
        fields(db.sql("""
                insert into relationships.door
                  (id, person_id, on_day, way, came_of_it, whom, place, hours, note, noted_at)
                values (:id, :me, :day, :way, :came, :whom, :place, :hours, :note, :at)
                """), id, told)
                .param("me", me.value())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    /**
     * @return false when they changed it elsewhere since this version; then nothing is changed
     * @throws NotFound unless it is the asking person's own
     */
    @Transactional
    public boolean change(DoorId id, Told told, long version) {
        find(id);
        return fields(db.sql("""
                update relationships.door set on_day = :day, way = :way, came_of_it = :came, whom = :whom, place = :place,
                  hours = :hours, note = :note, version = version + 1
                where id = :id and version = :version
                """), id, told).param("version", version).update() == 1;
    }

    /** For good, from the list and from the table where it counted. @throws NotFound unless it is one's own */
    @Transactional
    public void remove(DoorId id) {
        int gone = db.sql("delete from relationships.door where id = :id")
                .param("id", id.value())
                .update();
        if (gone == 0) throw new NotFound();
    }

    /** The tables that the asking person began and still sits at: they alone can say what came before. */
    @Transactional(readOnly = true)
    public Set<TableId> begun() {
        return Set.copyOf(db.sql("select * from relationships.begun_by_me()")
                .query((row, _) -> new TableId(row.getObject(1, UUID.class)))
                .list());
    }

    /**
     * Those that the asking person may let count at a table they began: up to its first day, and not at another table.
     *
     * @throws NotFound unless they began it
     */
    @Transactional(readOnly = true)
    List<Door> upTo(TableView table) {
        if (!begun().contains(table.id())) throw new NotFound();
        return db
                .sql(SELECT + " where d.on_day <= :day order by d.on_day desc, d.id desc limit :most")
                .param("day", table.startedOn())
                .param("most", MOST_TO_CHOOSE_FROM)
                .query((row, _) -> door(row))
                .list()
                .stream()
                .filter(door -> !door.countsElsewhere(table.id()))
                .toList();
    }

    /**
     * Lets these and no others count at a table. The history keeps that it was said, never with whom.
     *
     * @throws NotFound unless the asking person began it
     */
    @Transactional
    public void count(TableView table, Set<DoorId> chosen) {
        var offered = upTo(table);
        var before = offered.stream()
                .filter(door -> door.countsAt().isPresent())
                .map(Door::id)
                .collect(Collectors.toSet());
        var after = offered.stream().map(Door::id).filter(chosen::contains).toList();
        if (before.equals(Set.copyOf(after))) return;
        db.sql("delete from relationships.door_counted where table_id = :table and door_id = any(:shown)")
                .param("table", table.id().value())
                .param("shown", ids(offered.stream().map(Door::id).toList()))
                .update();
        var counted = db.sql("""
                insert into relationships.door_counted (door_id, table_id)
                select id, :table from relationships.door where id = any(:chosen)
                """)
                .param("table", table.id().value())
                .param("chosen", ids(after))
                .update();
        // The table became quiet meanwhile, and keeps nothing of what came before it.
        if (counted < after.size()) return;
        var what = after.isEmpty() ? "relationships.history.before-gone" : "relationships.history.before";
        history.keep(table.id(), what, List.of(), Audience.inside(), null);
    }

    /** The time given before a table began, for people inside; nothing for everyone else. */
    @Transactional(readOnly = true)
    public Optional<TimeBefore> before(TableId table) {
        return before(table, LocalDate.of(1900, 1, 1), LocalDate.of(2200, 12, 31));
    }

    /** As {@link #before(TableId)}, of these days alone; both count. */
    @Transactional(readOnly = true)
    public Optional<TimeBefore> before(TableId table, LocalDate since, LocalDate until) {
        return db.sql("select first_day, last_day, hours from relationships.time_before(:table, :since, :until)")
                .param("table", table.value())
                .param("since", since)
                .param("until", until)
                .query((row, _) -> before(row))
                .single();
    }

    private static Optional<TimeBefore> before(ResultSet row) throws SQLException {
        var first = row.getObject("first_day", LocalDate.class);
        return first == null
                ? Optional.empty()
                : Optional.of(new TimeBefore(first, row.getObject("last_day", LocalDate.class), hours(row)));
    }

    private static JdbcClient.StatementSpec fields(JdbcClient.StatementSpec statement, DoorId id, Told told) {
        return statement
                .param("id", id.value())
                .param("day", told.on())
                .param("way", told.way().code())
                .param("came", told.cameOfIt().map(CameOfIt::code).orElse(null))
                .param("whom", told.whom())
                .param("place", told.place())
                .param("hours", told.hours().map(Hours::value).orElse(null))
                .param("note", told.note());
    }

    private static UUID[] ids(List<DoorId> doors) {
        return doors.stream().map(DoorId::value).toArray(UUID[]::new);
    }

    private static Optional<Hours> hours(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getBigDecimal("hours")).map(Hours::new);
    }

    private static Door door(ResultSet row) throws SQLException {
        return new Door(
                new DoorId(row.getObject("id", UUID.class)),
                new Told(
                        row.getObject("on_day", LocalDate.class),
                        Way.of(row.getString("way")).orElseThrow(),
                        Optional.ofNullable(row.getString("came_of_it")).flatMap(CameOfIt::of),
                        row.getString("whom"),
                        row.getString("place"),
                        hours(row),
                        row.getString("note")),
                Optional.ofNullable(row.getObject("table_id", UUID.class)).map(TableId::new),
                row.getLong("version"));
    }
}
