package org.longtable.finding;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.longtable.directory.Field;
import org.longtable.directory.Line;
import org.longtable.directory.Subject;
import org.longtable.ground.Works;
import org.longtable.people.SeenBy;
import org.springframework.stereotype.Component;

/** What the index is made of, as the works read it: what is for everyone or anyone, and when it changed. */
@Component
class IndexStore {
    static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Works works;

    IndexStore(Works works) {
        this.works = works;
    }

    /** @param anew whether all of it must be read again */
    record Changes(String now, boolean anew, List<UUID> subjects) {}

    /** What took effect by now; changes of it are those since. */
    String snapshot() {
        return works.in(db ->
                db.sql("select pg_current_snapshot()::text").query(String.class).single());
    }

    Changes since(String snapshot) {
        return works.in(db -> db.sql("select now, anew, subjects from finding.changed_since(:last)")
                .param("last", snapshot)
                .query((row, _) -> new Changes(
                        row.getString("now"),
                        row.getBoolean("anew"),
                        List.of(IndexStore.<UUID>elements(row, "subjects"))))
                .single());
    }

    /** The next of all there are, listed or not; empty at the end. */
    List<UUID> next(Subject.Kind kind, UUID after, int most) {
        return works.in(db -> db.sql("select * from finding.listed_after(:kind, :after, :most) as id order by id")
                .param("kind", kind.code())
                .param("after", after)
                .param("most", most)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list());
    }

    /** Those of them that are listed. */
    List<Listing> listed(Collection<UUID> subjects) {
        return works.in(db -> db.sql("select * from finding.listed(:subjects)")
                .param("subjects", subjects.toArray(UUID[]::new))
                .query(IndexStore::listing)
                .list());
    }

    void clear(Instant before) {
        works.run(db -> db.sql("select finding.clear_changes(:before)")
                .param("before", Timestamp.from(before))
                .query((_, _) -> 0)
                .list());
    }

    static Listing listing(ResultSet row, int number) throws SQLException {
        var fields = IndexStore.<String>elements(row, "fields");
        var told = IndexStore.<String>elements(row, "told");
        var circles = IndexStore.<String>elements(row, "circles");
        var lines = new ArrayList<Line>();
        for (var n = 0; n < fields.length; n++) {
            var field = Field.of(fields[n]);
            if (field.isPresent()) lines.add(new Line(field.get(), told[n], seenBy(circles[n])));
        }
        return new Listing(
                new Subject(
                        Subject.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                        row.getObject("id", UUID.class)),
                row.getString("name"),
                seenBy(row.getString("seen_by")),
                List.copyOf(lines));
    }

    private static SeenBy seenBy(String code) {
        return SeenBy.of(code).orElseThrow();
    }

    @SuppressWarnings("unchecked") // what the column holds
    private static <T> T[] elements(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return (T[]) array.getArray();
    }
}
