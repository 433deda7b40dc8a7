package org.longtable.relationships;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.longtable.vocabulary.Hours;
import org.longtable.vocabulary.Ids;
import org.longtable.vocabulary.Kind;
import org.longtable.vocabulary.MomentId;
import org.longtable.vocabulary.Money;
import org.longtable.vocabulary.PartnerId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.PlanId;
import org.longtable.vocabulary.TableId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Loads and saves moments, as the asking person may. */
@Component
class MomentStore {
    /** Someone who was there as it is stored. @param person empty where the asking person may not know who it was */
    record Row(UUID id, PartnerId partner, Optional<PersonId> person, String name) {}

    /** A moment as it is stored. */
    record Stored(
            TableId table, Kind kind, LocalDate on, Optional<Hours> hours, int young, Told.Place place, long version) {}

    private final JdbcClient db;
    private final Clock clock;

    MomentStore(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    void add(MomentId id, TableId table, PersonId by, Told told, @Nullable PlanId plan) {
        db.sql("""
                insert into relationships.moment (id, table_id, kind, on_day, noted_by, noted_at, plan_id)
                values (:id, :table, :kind, :on, :by, :now, cast(:plan as uuid))
                """)
                .param("id", id.value())
                .param("table", table.value())
                .param("kind", told.kind().code())
                .param("on", told.on())
                .param("by", by.value())
                .param("now", now())
                .param("plan", plan == null ? null : plan.value())
                .update();
        keepBesides(id, told);
    }

    void addQuietly(MomentId id, TableId table, Kind kind, LocalDate on) {
        db.sql("""
                insert into relationships.moment (id, table_id, kind, on_day, noted_at)
                values (:id, :table, :kind, :on, :now)
                """)
                .param("id", id.value())
                .param("table", table.value())
                .param("kind", kind.code())
                .param("on", on)
                .param("now", now())
                .update();
    }

    /** What the asking person noted in the same words since then, and nobody told anew or took away. */
    Optional<MomentId> same(TableId table, Told told, Instant since) {
        return db.sql("""
                select m.id from relationships.moment m left join relationships.extent e on e.moment_id = m.id
                where m.table_id = :table and m.noted_by = ground.asking() and m.noted_at >= :since
                  and m.removed_at is null and m.kind = :kind and m.on_day = :on
                  and e.hours is not distinct from cast(:hours as numeric) and coalesce(e.young, 0) = :young
                  and :there = exists (select from relationships.presence p
                    where p.moment_id = m.id and p.person_id = ground.asking())
                  and (select coalesce(array_agg(p.person_id order by p.person_id), '{}') from relationships.presence p
                    where p.moment_id = m.id and p.person_id <> ground.asking())
                    = (select coalesce(array_agg(x order by x), '{}') from unnest(cast(:people as uuid[])) x)
                  and (select coalesce(array_agg(p.partner_id order by p.partner_id), '{}') from relationships.presence p
                    where p.moment_id = m.id and p.person_id is null)
                    = (select coalesce(array_agg(x order by x), '{}') from unnest(cast(:someone as uuid[])) x)
                order by m.noted_at desc limit 1
                """)
                .param("table", table.value())
                .param("since", Timestamp.from(since))
                .param("kind", told.kind().code())
                .param("on", told.on())
                .param("hours", told.hours().map(Hours::value).orElse(null))
                .param("young", told.young())
                .param("there", told.there())
                .param("people", told.people().stream().map(PersonId::value).toArray(UUID[]::new))
                .param("someone", told.someone().stream().map(PartnerId::value).toArray(UUID[]::new))
                .query((row, _) -> new MomentId(row.getObject("id", UUID.class)))
                .optional();
    }

    /** As {@link #same}, at a quiet table: it knows neither who noted something nor when. */
    boolean hasSameQuietly(TableId table, Kind kind, LocalDate on, Set<PartnerId> partners) {
        return db.sql("""
                select exists (select from relationships.moment m
                  where m.table_id = :table and m.kind = :kind and m.on_day = :on and m.removed_at is null
                    and (select coalesce(array_agg(s.partner_id order by s.partner_id), '{}') from relationships.side s
                      where s.moment_id = m.id)
                      = (select coalesce(array_agg(x order by x), '{}') from unnest(cast(:partners as uuid[])) x))
                """)
                .param("table", table.value())
                .param("kind", kind.code())
                .param("on", on)
                .param("partners", partners.stream().map(PartnerId::value).toArray(UUID[]::new))
                .query(Boolean.class)
                .single();
    }

    Optional<Stored> find(TableId table, MomentId id) {
        return db.sql("""
                select m.table_id, m.kind, m.on_day, m.version, e.hours, e.young, p.place, p.cents, p.access
                from relationships.moment m
                  left join relationships.extent e on e.moment_id = m.id
                  left join relationships.place p on p.moment_id = m.id
                where m.id = :id and m.table_id = :table and m.removed_at is null
                  and relationships.was_at_or_noted(m.id)
                """)
                .param("id", id.value())
                .param("table", table.value())
                .query((row, _) -> new Stored(
                        new TableId(row.getObject("table_id", UUID.class)),
                        Kind.fromCode(row.getString("kind")),
                        row.getObject("on_day", LocalDate.class),
                        hours(row),
                        row.getInt("young"),
                        place(row),
                        row.getLong("version")))
                .optional();
    }

    /** Changes when and what kind, if nobody else changed the moment meanwhile. */
    boolean change(MomentId id, Told told, long version) {
        var changed = db.sql("""
                update relationships.moment set kind = :kind, on_day = :on, version = version + 1
                where id = :id and version = :version and removed_at is null
                """)
                .param("kind", told.kind().code())
                .param("on", told.on())
                .param("id", id.value())
                .param("version", version)
                .update();
        if (changed == 1) keepBesides(id, told);
        return changed == 1;
    }

    /** The moment is gone; that there was one stays. What others noted for themselves stays theirs. */
    void remove(MomentId id) {
        db.sql("update relationships.moment set removed_at = :now, version = version + 1 where id = :id")
                .param("now", now())
                .param("id", id.value())
                .update();
        for (var part : List.of("extent", "place", "presence", "side"))
            db.sql("delete from relationships." + part + " where moment_id = :id")
                    .param("id", id.value())
                    .update();
    }

    List<Row> presences(MomentId id) {
        return db.sql("""
                select p.id, p.partner_id, w.id as person, coalesce(w.name, '') as name
                from relationships.presence p left join people.person w on w.id = p.person_id
                where p.moment_id = :id
                """)
                .param("id", id.value())
                .query((row, _) -> new Row(
                        row.getObject("id", UUID.class),
                        new PartnerId(row.getObject("partner_id", UUID.class)),
                        Optional.ofNullable(row.getObject("person", UUID.class)).map(PersonId::new),
                        row.getString("name")))
                .list();
    }

    /**
     * All who are named there, in one statement: what has grown between them is then worked out in one order, whoever
     * notes the same at the same time, so that neither waits for the other for ever.
     *
     * @param me who confirms for themselves
     */
    void addPresences(MomentId id, Map<PersonId, PartnerId> named, PersonId me) {
        db.sql("""
                insert into relationships.presence (id, moment_id, partner_id, person_id, confirmed_at)
                select t.id, :moment, t.partner, t.person, case when t.person = :me then cast(:now as timestamptz) end
                from unnest(cast(:ids as uuid[]), cast(:partners as uuid[]), cast(:people as uuid[]))
                  as t(id, partner, person)
                """)
                .param("moment", id.value())
                .param("me", me.value())
                .param("now", now())
                .param("ids", fresh(named.size()))
                .param("partners", named.values().stream().map(PartnerId::value).toArray(UUID[]::new))
                .param("people", named.keySet().stream().map(PersonId::value).toArray(UUID[]::new))
                .update();
    }

    /** Someone of each of these partners who is not named. */
    void addSomeone(MomentId id, Collection<PartnerId> partners) {
        db.sql("""
                insert into relationships.presence (id, moment_id, partner_id)
                select t.id, :moment, t.partner
                from unnest(cast(:ids as uuid[]), cast(:partners as uuid[])) as t(id, partner)
                """)
                .param("moment", id.value())
                .param("ids", fresh(partners.size()))
                .param("partners", partners.stream().map(PartnerId::value).toArray(UUID[]::new))
                .update();
    }

    private static UUID[] fresh(int many) {
        return Stream.generate(Ids::fresh).limit(many).toArray(UUID[]::new);
    }

    void removePresence(UUID presence) {
        db.sql("delete from relationships.presence where id = :id")
                .param("id", presence)
                .update();
    }

    void sides(MomentId id, Set<PartnerId> partners) {
        db.sql("delete from relationships.side where moment_id = :id")
                .param("id", id.value())
                .update();
        db.sql("insert into relationships.side (moment_id, partner_id) select :id, unnest(cast(:partners as uuid[]))")
                .param("id", id.value())
                .param("partners", partners.stream().map(PartnerId::value).toArray(UUID[]::new))
                .update();
    }

    void loseConfirmations(MomentId id) {
        db.sql("""
                update relationships.presence set confirmed_at = null
                where moment_id = :id and confirmed_at is not null and person_id <> ground.asking()
                """).param("id", id.value()).update();
    }

    /** Whether the moment still is as it was told in this version; it stays so until the transaction ends. */
    boolean isStill(TableId table, MomentId id, long version) {
        return db.sql("""
                select version from relationships.moment
                where id = :id and table_id = :table and removed_at is null and version = :version for share
                """)
                .param("id", id.value())
                .param("table", table.value())
                .param("version", version)
                .query(Long.class)
                .optional()
                .isPresent();
    }

    /** Whether the asking person is named there; confirming again changes nothing. */
    boolean confirm(TableId table, MomentId id) {
        return db.sql("""
                update relationships.presence set confirmed_at = coalesce(confirmed_at, :now)
                where moment_id = :id and person_id = ground.asking() and exists (select from relationships.moment m
                  where m.id = :id and m.table_id = :table and m.removed_at is null)
                """)
                        .param("now", now())
                        .param("id", id.value())
                        .param("table", table.value())
                        .update()
                == 1;
    }

    /** Whether the asking person was named there, or had already been left out. */
    boolean leaveOut(TableId table, MomentId id) {
        if (alreadyLeftOut(id)) return true;
        var there = db.sql("""
                select exists (select from relationships.presence p join relationships.moment m on m.id = p.moment_id
                  where m.id = :id and m.table_id = :table and p.person_id = ground.asking())
                """)
                .param("id", id.value())
                .param("table", table.value())
                .query(Boolean.class)
                .single();
        if (!there) return false;
        db.sql("""
                insert into relationships.left_out (moment_id, person_id) values (:id, ground.asking())
                on conflict do nothing
                """).param("id", id.value()).update();
        db.sql("update relationships.note set seen_by = 'me' where moment_id = :id and writer = ground.asking()")
                .param("id", id.value())
                .update();
        db.sql("""
                update relationships.presence set person_id = null, confirmed_at = null
                where moment_id = :id and person_id = ground.asking()
                """).param("id", id.value()).update();
        return true;
    }

    static Optional<Hours> hours(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getBigDecimal("hours")).map(Hours::new);
    }

    static Told.Place place(ResultSet row) throws SQLException {
        var cents = row.getObject("cents", Long.class);
        return new Told.Place(text(row, "place"), Optional.ofNullable(cents).map(Money::ofCents), text(row, "access"));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        var text = row.getString(column);
        return text == null ? "" : text;
    }

    private boolean alreadyLeftOut(MomentId id) {
        return db.sql("select exists (select from relationships.left_out where moment_id = :id)")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    private void keepBesides(MomentId id, Told told) {
        db.sql("""
                insert into relationships.extent (moment_id, hours, young)
                values (:id, cast(:hours as numeric), :young)
                on conflict (moment_id) do update set hours = excluded.hours, young = excluded.young
                """)
                .param("id", id.value())
                .param("hours", told.hours().map(Hours::value).orElse(null))
                .param("young", told.young())
                .update();
        db.sql("""
                insert into relationships.place (moment_id, place, cents, access)
                values (:id, :place, cast(:cents as bigint), :access)
                on conflict (moment_id) do update
                  set place = excluded.place, cents = excluded.cents, access = excluded.access
                """)
                .param("id", id.value())
                .param("place", told.place().name())
                .param("cents", told.place().cost().map(Money::cents).orElse(null))
                .param("access", told.place().access())
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
