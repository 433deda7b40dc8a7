package org.longtable.finding;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.longtable.directory.Field;
import org.longtable.directory.Line;
import org.longtable.ground.Works;
import org.longtable.offers.OfferKind;
import org.longtable.people.SeenBy;
import org.longtable.site.Language;
import org.springframework.stereotype.Component;

/** What the index is made of, as the works read it: what is for everyone or anyone, and when it changed. */
@Component
class IndexStore {
    static final UUID BEFORE_ALL = new UUID(0, 0);

    /** By which all are gone through; requests come with offers. */
    static final List<String> KINDS = List.of("organisation", "community", "person", "offer");

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
    List<UUID> next(String kind, UUID after, int most) {
        return works.in(db -> db.sql("select * from finding.listed_after(:kind, :after, :most) as id order by id")
                .param("kind", kind)
                .param("after", after)
                .param("most", most)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list());
    }

    /** Those of them that are listed. */
    List<Listing> listed(Collection<UUID> subjects) {
        var ids = subjects.toArray(UUID[]::new);
        return works.in(db -> {
            var all = new ArrayList<>(db.sql("select * from finding.listed(:ids)")
                    .param("ids", ids)
                    .query(IndexStore::listing)
                    .list());
            all.addAll(db.sql("select * from finding.listed_offers(:ids)")
                    .param("ids", ids)
                    .query(IndexStore::offered)
                    .list());
            return all;
        });
    }

    void clear(Instant before) {
        works.run(db -> db.sql("select finding.clear_changes(:before)")
                .param("before", Timestamp.from(before))
                .query((_, _) -> 0)
                .list());
    }

    static Listing listing(ResultSet row, int number) throws SQLException {
        return new Listing(
                item(row), row.getString("name"), seenBy(row.getString("seen_by")), lines(row), Optional.empty());
    }

    /** Its place is its own where the gazetteer knows that; else what is told of where those are whose it is. */
    static Listing offered(ResultSet row, int number) throws SQLException {
        var seenBy = seenBy(row.getString("seen_by"));
        var lines = new ArrayList<Line>();
        var place = row.getString("place");
        if (!place.isEmpty()) lines.add(new Line(Field.PLACE, place, seenBy));
        lines.addAll(lines(row));
        if (row.getBoolean("at_distance")) lines.add(new Line(Field.ONLINE, "yes", seenBy));
        var offered = new Offered(
                row.getString("whose"),
                OfferKind.of(row.getString("of_kind")).orElse(OfferKind.OTHER),
                Language.of(row.getString("language")).orElse(Language.EN),
                new HashSet<>(List.of(IndexStore.<String>elements(row, "given"))),
                new HashSet<>(List.of(IndexStore.<String>elements(row, "about"))),
                Optional.ofNullable(row.getObject("from_day", LocalDate.class)),
                Optional.ofNullable(row.getObject("until_day", LocalDate.class)));
        return new Listing(item(row), row.getString("words"), seenBy, List.copyOf(lines), Optional.of(offered));
    }

    private static Item item(ResultSet row) throws SQLException {
        return new Item(Item.Kind.of(row.getString("kind")), row.getObject("id", UUID.class));
    }

    private static List<Line> lines(ResultSet row) throws SQLException {
        var fields = IndexStore.<String>elements(row, "fields");
        var told = IndexStore.<String>elements(row, "told");
        var circles = IndexStore.<String>elements(row, "circles");
        var lines = new ArrayList<Line>();
        for (var n = 0; n < fields.length; n++) {
            var field = Field.of(fields[n]);
            if (field.isPresent()) lines.add(new Line(field.get(), told[n], seenBy(circles[n])));
        }
        return List.copyOf(lines);
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
