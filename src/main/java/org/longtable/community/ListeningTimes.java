package org.longtable.community;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.longtable.site.Leaf;
import org.longtable.site.Leafing;
import org.longtable.site.Turn;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PartnerId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Front door: times of listening to the community together (K6): counts of people, never names. */
@Component
public class ListeningTimes {
    /** How many of one capacity were invited, and how many came. */
    public record Count(int invited, int came) {}

    /** @param promised what was promised back to those who came; may be empty */
    public record Time(
            UUID id, LocalDate on, String questions, String promised, Map<Capacity, Count> counts, boolean mine) {}

    private record Came(UUID session, Capacity capacity, Count count) {}

    private static final Leafing LATEST = Leafing.falling().day("on_day").id("id");

    private final JdbcClient db;

    ListeningTimes(JdbcClient db) {
        this.db = db;
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    Leaf<Time> at(TableId table, Turn turn) {
        return LATEST.read(
                        db,
                        """
                        select id, on_day, questions, promised, noted_by = ground.asking() as mine
                        from community.session where table_id = :table
                        """,
                        Map.of("table", table.value()),
                        turn,
                        (row, _) -> new Time(
                                row.getObject("id", UUID.class),
                                row.getObject("on_day", LocalDate.class),
                                row.getString("questions"),
                                row.getString("promised"),
                                Map.of(),
                                row.getBoolean("mine")))
                .with(this::counted);
    }

    private List<Time> counted(List<Time> times) {
        var counts = db.sql(
                        "select session_id, capacity, invited, came from community.came where session_id = any(:ids)")
                .param("ids", times.stream().map(Time::id).toArray(UUID[]::new))
                .query((row, _) -> new Came(
                        row.getObject("session_id", UUID.class),
                        Capacity.of(row.getString("capacity")).orElseThrow(),
                        new Count(row.getInt("invited"), row.getInt("came"))))
                .list();
        return times.stream()
                .map(time -> new Time(
                        time.id(), time.on(), time.questions(), time.promised(), of(time.id(), counts), time.mine()))
                .toList();
    }

    @Transactional
    public void note(
            TableId table, LocalDate on, String questions, String promised, Map<Capacity, Count> counts, PersonId me) {
        var id = PartnerId.fresh().value();
        db.sql("""
                insert into community.session (id, table_id, on_day, questions, promised, noted_by)
                values (:id, :table, :on, :questions, :promised, :me)
                """)
                .param("id", id)
                .param("table", table.value())
                .param("on", on)
                .param("questions", questions)
                .param("promised", promised)
                .param("me", me.value())
                .update();
        counts.forEach(
                (capacity, count) -> db.sql("insert into community.came values (:id, :capacity, :invited, :came)")
                        .param("id", id)
                        .param("capacity", capacity.code())
                        .param("invited", count.invited())
                        .param("came", count.came())
                        .update());
    }

    /** Whoever noted it takes it out again. */
    @Transactional
    void remove(TableId table, UUID id) {
        var gone = db.sql("""
                delete from community.session where id = :id and table_id = :table and noted_by = ground.asking()
                """).param("id", id).param("table", table.value()).update();
        if (gone == 0) throw new NotFound();
    }

    private static Map<Capacity, Count> of(UUID session, List<Came> all) {
        var counts = new EnumMap<Capacity, Count>(Capacity.class);
        for (var one : all) if (one.session().equals(session)) counts.put(one.capacity(), one.count());
        return counts;
    }
}
