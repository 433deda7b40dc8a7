package org.longtable.community;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.longtable.site.Leaf;
import org.longtable.site.Leafing;
import org.longtable.site.Turn;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Front door: the listening line. Whoever sits inside a table adds to it and reads it; who spoke and who wrote stays with
 * them. Nothing of it ever stands in the history, a letter or a log.
 */
@Component
public class Listening {
    /**
     * Words as someone wrote them down.
     *
     * @param young how many young people spoke; 0 unless it is their words
     * @param own whether they are the writer's own words
     * @param open whether the writer's name may be shown
     * @param guest for whom a helper wrote them down
     */
    public record Told(
            String words,
            Capacity capacity,
            int young,
            LocalDate saidOn,
            String place,
            boolean own,
            boolean open,
            @Nullable PersonId guest) {}

    private static final Leafing LATEST_MONTH = Leafing.falling().day("month").id("id");

    private static final String SELECT = """
            select l.id, l.table_id, l.words, l.capacity, coalesce(l.young, 0) as young, l.said_on,
              cast(date_trunc('month', l.said_on) as date) as month, l.place, l.confirmed_on, l.for_guest, l.checked_on,
              n.line_id is not null as named, coalesce(n.writer, '') as writer,
              coalesce(n.speaker, '') as speaker, coalesce(h.writer = ground.asking(), false) as wrote,
              coalesce(h.speaker = ground.asking(), false) as said,
              coalesce(case when h.writer = ground.asking() then h.writer_open else h.speaker_open end, false) as open,
              exists (select from community.origin o where o.line_id = l.id) as origin
            from community.line l
              left join community.names(:table) n on n.line_id = l.id
              left join community.hand h on h.line_id = l.id
            """;

    private final JdbcClient db;

    Listening(JdbcClient db) {
        this.db = db;
    }

    /** What was said at a table, the latest month first; within a month in no order that tells anything. */
    @Transactional(readOnly = true)
    Leaf<Line> at(TableId table, Turn turn) {
        return LATEST_MONTH.read(
                db, SELECT + " where l.table_id = :table", Map.of("table", table.value()), turn, (row, _) -> line(row));
    }

    /** Words of the asking person, or in their hand, that whoever said them has not checked. */
    @Transactional(readOnly = true)
    List<Line> toCheck(TableId table) {
        return db.sql(SELECT + """
                 where l.table_id = :table and l.for_guest and l.checked_on is null
                  and ground.asking() in (h.writer, h.speaker)
                order by l.said_on, l.id limit 50
                """)
                .param("table", table.value())
                .query((row, _) -> line(row))
                .list();
    }

    @Transactional(readOnly = true)
    public Line find(TableId table, UUID id) {
        return db.sql(SELECT + " where l.table_id = :table and l.id = :id")
                .param("table", table.value())
                .param("id", id)
                .query((row, _) -> line(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    boolean anythingAt(TableId table) {
        return db.sql("""
                select exists (select from community.line where table_id = :table)
                  or exists (select from community.session where table_id = :table)
                """).param("table", table.value()).query(Boolean.class).single();
    }

    /** The line with which a table began. Words that a helper entered are not quoted before they were checked. */
    @Transactional(readOnly = true)
    Optional<Line> origin(TableId table) {
        return db.sql(
                        SELECT
                                + " where l.table_id = :table and l.id = (select line_id from community.origin where table_id = :table)")
                .param("table", table.value())
                .query((row, _) -> line(row))
                .optional()
                .filter(line -> !line.isUnchecked());
    }

    @Transactional
    public UUID add(TableId table, Told told, PersonId me) {
        var id = UUID.randomUUID(); // by chance: an id that holds the time would tell who was here then
        var speaker = told.own() ? me : told.guest();
        db.sql("""
                insert into community.line (id, table_id, words, capacity, young, said_on, place, for_guest)
                values (:id, :table, :words, :capacity, :young, :on, :place, :guest)
                """)
                .param("id", id)
                .param("table", table.value())
                .param("words", told.words())
                .param("capacity", told.capacity().code())
                .param("young", told.capacity() == Capacity.YOUNG ? told.young() : null)
                .param("on", told.saidOn())
                .param("place", told.place())
                .param("guest", told.guest() != null)
                .update();
        db.sql("insert into community.hand (line_id, writer, writer_open, speaker) values (:id, :me, :open, :speaker)")
                .param("id", id)
                .param("me", me.value())
                .param("open", told.open())
                .param("speaker", speaker == null ? null : speaker.value())
                .update();
        if (told.own() && told.open())
            db.sql("update community.hand set speaker_open = true where line_id = :id")
                    .param("id", id)
                    .update();
        return id;
    }

    /** Whether one's own name may be shown with it. */
    @Transactional
    void open(Line line, boolean open) {
        if (!line.mine().any()) throw new NotFound();
        if (line.mine().wrote())
            db.sql("update community.hand set writer_open = :open where line_id = :id")
                    .param("open", open)
                    .param("id", line.id())
                    .update();
        if (line.mine().said())
            db.sql("update community.hand set speaker_open = :open where line_id = :id")
                    .param("open", open)
                    .param("id", line.id())
                    .update();
    }

    /** It was read back to the community, which says that it is right. */
    @Transactional
    public void confirmed(Line line, LocalDate on) {
        db.sql("update community.line set confirmed_on = :on, version = version + 1 where id = :id")
                .param("on", on)
                .param("id", line.id())
                .update();
    }

    /** The one whose words a helper wrote down says that they are right. */
    @Transactional
    void checked(Line line, LocalDate on) {
        if (!line.mine().said() || !line.isUnchecked()) throw new NotFound();
        db.sql("update community.line set checked_on = :on where id = :id")
                .param("on", on)
                .param("id", line.id())
                .update();
    }

    /** Gone for good; nothing is left of it. */
    @Transactional
    void remove(Line line) {
        if (!line.mayRemove()) throw new NotFound();
        db.sql("delete from community.line where id = :id")
                .param("id", line.id())
                .update();
    }

    /** The table began with it, or with nothing any more. */
    @Transactional
    public void begin(Line line, boolean with) {
        if (line.isUnchecked() && with) throw new NotFound();
        db.sql("delete from community.origin where table_id = :table")
                .param("table", line.table().value())
                .update();
        if (with)
            db.sql("insert into community.origin (table_id, line_id) values (:table, :id)")
                    .param("table", line.table().value())
                    .param("id", line.id())
                    .update();
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getObject("id", UUID.class),
                new TableId(row.getObject("table_id", UUID.class)),
                row.getString("words"),
                Capacity.of(row.getString("capacity")).orElseThrow(),
                row.getInt("young"),
                row.getObject("said_on", LocalDate.class),
                row.getString("place"),
                Optional.ofNullable(row.getObject("confirmed_on", LocalDate.class)),
                row.getBoolean("named")
                        ? Optional.of(new Line.Names(row.getString("writer"), row.getString("speaker")))
                        : Optional.empty(),
                new Line.Mine(row.getBoolean("wrote"), row.getBoolean("said"), row.getBoolean("open")),
                row.getBoolean("for_guest"),
                Optional.ofNullable(row.getObject("checked_on", LocalDate.class)),
                row.getBoolean("origin"));
    }
}
