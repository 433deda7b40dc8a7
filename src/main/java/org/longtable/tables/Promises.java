package org.longtable.tables;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.longtable.ground.Together;
import org.longtable.site.Excerpt;
import org.longtable.site.Leaf;
import org.longtable.site.Leafing;
import org.longtable.site.SavedMeanwhile;
import org.longtable.site.Turn;
import org.longtable.vocabulary.Money;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PartnerId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.PromiseId;
import org.longtable.vocabulary.TableId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Front door: what partners said they would do. Everyone inside reads it; a partner's own people change it. */
@Component
public class Promises {
    /** What a partner says it will do, as typed. */
    public record Said(String what, Optional<LocalDate> by, Optional<PersonId> person, Optional<Money> fee) {}

    /** What became of a promise. */
    public enum Standing {
        OPEN,
        DONE,
        DROPPED
    }

    private static final Leafing BY_DAY =
            Leafing.rising().day("day").time("made_at").id("id");
    private static final Leafing LATEST = Leafing.falling().day("over_on").id("id");

    private static final String SELECT = """
            select p.id, p.table_id, p.partner_id, p.person_id, coalesce(w.name, '') as person, p.what, p.by_when,
              p.kind, p.cents, p.currency, p.done_on, p.dropped_at is not null as dropped, p.version,
              p.made_at, coalesce(p.by_when, date '9999-12-31') as day,
              coalesce(p.done_on, cast(p.dropped_at at time zone 'UTC' as date), date '9999-12-31') as over_on
            from tables.promise p left join people.person w on w.id = p.person_id
            """;

    private static final String OPEN_AT = " where p.table_id = :table and p.done_on is null and p.dropped_at is null";

    private final JdbcClient db;
    private final History history;
    private final Clock clock;

    Promises(JdbcClient db, History history, Clock clock) {
        this.db = db;
        this.history = history;
        this.clock = clock;
    }

    /** What is still open at a table, by its day, as far as the asking person may see it. */
    @Transactional(readOnly = true)
    public Leaf<Promise> open(TableId table, Turn turn) {
        return BY_DAY.read(db, SELECT + OPEN_AT, Map.of("table", table.value()), turn, (row, _) -> promise(row));
    }

    /** The first of what is open at a table, and how much more there is. */
    @Transactional(readOnly = true)
    public Excerpt<Promise> next(TableId table, int most) {
        var found = db.sql("select *, count(*) over () as of from (" + SELECT + OPEN_AT + """
                ) p order by p.day, p.made_at, p.id limit :most
                """)
                .param("table", table.value())
                .param("most", most)
                .query((row, _) -> Map.entry(promise(row), row.getInt("of")))
                .list();
        return new Excerpt<>(
                found.stream().map(Map.Entry::getKey).toList(),
                found.isEmpty() ? 0 : found.getFirst().getValue() - found.size());
    }

    /** What is done or dropped at a table, the latest first. */
    @Transactional(readOnly = true)
    public Leaf<Promise> over(TableId table, Turn turn) {
        return LATEST.read(
                db,
                SELECT + " where p.table_id = :table and (p.done_on is not null or p.dropped_at is not null)",
                Map.of("table", table.value()),
                turn,
                (row, _) -> promise(row));
    }

    /** What is open at a table, by its day, and what was done in these days, both of which count. */
    @Transactional(readOnly = true)
    public List<Promise> openOrDone(TableId table, LocalDate since, LocalDate until) {
        return db.sql(SELECT + """
                where p.table_id = :table
                  and (p.done_on is null and p.dropped_at is null or p.done_on between :since and :until)
                order by p.done_on, p.by_when nulls last, p.made_at, p.id
                """)
                .param("table", table.value())
                .param("since", since)
                .param("until", until)
                .query((row, _) -> promise(row))
                .list();
    }

    /** What someone said at a table and has not done yet, by its day. */
    @Transactional(readOnly = true)
    public List<Promise> openOf(TableId table, PersonId person) {
        return db.sql(SELECT + OPEN_AT + " and p.person_id = :person order by day, p.made_at, p.id")
                .param("table", table.value())
                .param("person", person.value())
                .query((row, _) -> promise(row))
                .list();
    }

    /** One of them, as far as the asking person may see it. */
    @Transactional(readOnly = true)
    public Optional<Promise> find(PromiseId id) {
        return db.sql(SELECT + " where p.id = :id")
                .param("id", id.value())
                .query((row, _) -> promise(row))
                .optional();
    }

    /** Whether anyone at a table has promised something that is not done yet, as far as the asking person may see. */
    @Transactional(readOnly = true)
    public boolean anyOpen(TableId table) {
        return Together.read(
                        "promises.open",
                        table,
                        tables -> db
                                .sql("""
                        select distinct table_id from tables.promise
                        where table_id = any(:tables) and done_on is null and dropped_at is null
                        """)
                                .param(
                                        "tables",
                                        tables.stream().map(TableId::value).toArray(UUID[]::new))
                                .query(UUID.class)
                                .list()
                                .stream()
                                .collect(Collectors.toMap(TableId::new, _ -> true)))
                .orElse(false);
    }

    /** Open ones of the asking person that are due up to this day. */
    @Transactional(readOnly = true)
    public List<Promise> dueUntil(LocalDate day, PersonId me) {
        return db.sql(SELECT + """
                where p.person_id = :me and p.by_when <= :day and p.done_on is null and p.dropped_at is null
                  and p.partner_id in (select tables.my_partners())
                order by p.by_when, p.id limit 50
                """)
                .param("me", me.value())
                .param("day", day)
                .query((row, _) -> promise(row))
                .list();
    }

    /** @throws NotFound when there is none for the asking person's own partner */
    @Transactional(readOnly = true)
    public Promise own(TableView table, PromiseId id) {
        return db.sql(SELECT + " where p.id = :id and p.table_id = :table and p.partner_id = :mine")
                .param("id", id.value())
                .param("table", table.id().value())
                .param("mine", table.mine().value())
                .query((row, _) -> promise(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** As {@link #own}, or of a partner for which nobody sits any more, whose promises anyone inside may settle. */
    private Promise inHand(TableView table, PromiseId id) {
        var today = LocalDate.now(clock.withZone(table.zone()));
        return find(id).filter(promise -> promise.table().equals(table.id()))
                .filter(promise ->
                        promise.partner().equals(table.mine()) || table.isLeftBehind(promise.partner(), today))
                .orElseThrow(NotFound::new);
    }

    /** One's own partner says what it will do. */
    @Transactional
    public PromiseId say(TableView table, Said said, PersonId me) {
        var id = PromiseId.fresh();
        db.sql("""
                insert into tables.promise
                  (id, table_id, partner_id, person_id, what, by_when, kind, cents, made_by, made_at)
                values (:id, :table, :partner, :person, :what, :by, :kind, :cents, :me, :at)
                """)
                .param("id", id.value())
                .param("table", table.id().value())
                .param("partner", table.mine().value())
                .param("person", said.person().map(PersonId::value).orElse(null))
                .param("what", said.what())
                .param("by", said.by().orElse(null))
                .param("kind", said.fee().isPresent() ? "fee" : "deed")
                .param("cents", said.fee().map(Money::cents).orElse(null))
                .param("me", me.value())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        keep(table, "tables.history.promised", said.what());
        return id;
    }

    /** @throws SavedMeanwhile when someone else saved it since this version */
    @Transactional
    public void change(TableView table, PromiseId id, Said said, long version) {
        var stored = own(table, id);
        var changed = db.sql("""
                update tables.promise set what = :what, by_when = :by, person_id = :person, kind = :kind,
                  cents = :cents, version = version + 1
                where id = :id and version = :version
                """)
                .param("what", said.what())
                .param("by", said.by().orElse(null))
                .param("person", said.person().map(PersonId::value).orElse(null))
                .param("kind", said.fee().isPresent() ? "fee" : "deed")
                .param("cents", said.fee().map(Money::cents).orElse(null))
                .param("id", id.value())
                .param("version", version)
                .update();
        if (changed == 0) throw new SavedMeanwhile(stored.version(), stored.fields());
        keep(table, "tables.history.changed-promise", said.what());
    }

    /**
     * Whoever asks does it from now on. What was promised by a partner for which nobody sits any more becomes a promise
     * of their own partner.
     */
    @Transactional
    public void takeOver(TableView table, PromiseId id, PersonId me) {
        var stored = inHand(table, id);
        if (stored.partner().equals(table.mine()))
            db.sql("update tables.promise set person_id = :me, version = version + 1 where id = :id")
                    .param("me", me.value())
                    .param("id", id.value())
                    .update();
        else if (!takeOnLeftBehind(id)) throw new NotFound();
        keep(table, "tables.history.took-promise", stored.what());
    }

    private boolean takeOnLeftBehind(PromiseId id) {
        return db.sql("select tables.take_on_left_behind(:id)")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    /** Done, not done after all, or dropped. */
    @Transactional
    public void now(TableView table, PromiseId id, Standing standing) {
        var stored = inHand(table, id);
        if (standing(stored) == standing) return;
        db.sql("""
                update tables.promise set done_on = :done, dropped_at = :dropped, version = version + 1 where id = :id
                """)
                .param("done", standing == Standing.DONE ? LocalDate.now(clock.withZone(table.zone())) : null)
                .param("dropped", standing == Standing.DROPPED ? Timestamp.from(clock.instant()) : null)
                .param("id", id.value())
                .update();
        keep(
                table,
                switch (standing) {
                    case OPEN -> "tables.history.promise-open";
                    case DONE -> "tables.history.promise-done";
                    case DROPPED -> "tables.history.promise-dropped";
                },
                stored.what());
    }

    private static Standing standing(Promise promise) {
        if (promise.doneOn().isPresent()) return Standing.DONE;
        return promise.dropped() ? Standing.DROPPED : Standing.OPEN;
    }

    private void keep(TableView table, String what, String words) {
        history.keep(table.id(), what, List.of(words), Audience.inside(), null);
    }

    private static Promise promise(ResultSet row) throws SQLException {
        return new Promise(
                new PromiseId(row.getObject("id", UUID.class)),
                new TableId(row.getObject("table_id", UUID.class)),
                new PartnerId(row.getObject("partner_id", UUID.class)),
                person(row.getObject("person_id", UUID.class)),
                row.getString("person"),
                row.getString("what"),
                Optional.ofNullable(row.getObject("by_when", LocalDate.class)),
                row.getString("kind").equals("fee")
                        ? Optional.of(new Money(row.getLong("cents"), Currency.getInstance(row.getString("currency"))))
                        : Optional.empty(),
                Optional.ofNullable(row.getObject("done_on", LocalDate.class)),
                row.getBoolean("dropped"),
                row.getLong("version"));
    }

    private static Optional<PersonId> person(@Nullable UUID id) {
        return Optional.ofNullable(id).map(PersonId::new);
    }
}
