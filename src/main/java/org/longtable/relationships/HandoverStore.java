package org.longtable.relationships;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.longtable.directory.AffiliationId;
import org.longtable.ground.Together;
import org.longtable.relationships.Handover.Ended;
import org.longtable.relationships.Handover.State;
import org.longtable.relationships.TakingOn.What;
import org.longtable.tables.TableView;
import org.longtable.vocabulary.Duty;
import org.longtable.vocabulary.HandoverId;
import org.longtable.vocabulary.PartnerId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.PromiseId;
import org.longtable.vocabulary.TableId;
import org.longtable.vocabulary.TakingOnId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps handovers and finds those that the asking person may see. */
@Component
class HandoverStore {
    private static final String SELECT = """
            select h.id, h.table_id, h.partner_id, h.person_id, coalesce(w.name, '') as person, h.last_day,
              h.affiliation_id, h.state, h.own_side, h.by_person, coalesce(b.name, '') as by, h.version,
              e.how, e.at as ended_at, coalesce(c.name, '') as ended_by, coalesce(t.zone, 'UTC') as zone
            from relationships.handover h
              left join people.person w on w.id = h.person_id
              left join people.person b on b.id = h.by_person
              left join relationships.handover_end e on e.handover_id = h.id
              left join people.person c on c.id = e.by_person
              left join tables.longtable t on t.id = h.table_id
            """;

    private final JdbcClient db;
    private final Clock clock;

    HandoverStore(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Optional<Handover> find(TableView table, HandoverId id) {
        return db.sql(SELECT + " where h.id = :id and h.table_id = :table and h.state <> 'cancelled'")
                .param("id", id.value())
                .param("table", table.id().value())
                .query((row, _) -> handover(row, table.zone()))
                .optional();
    }

    /** Those of a table that were not called off, the latest last day first. */
    List<Handover> at(TableView table) {
        return Together.read("handovers.open", table.id(), this::openAt).orElse(List.of());
    }

    private Map<TableId, List<Handover>> openAt(List<TableId> tables) {
        return db
                .sql(SELECT + " where h.table_id = any(:tables) and h.state = 'open' order by h.last_day desc, h.id")
                .param("tables", tables.stream().map(TableId::value).toArray(UUID[]::new))
                .query((row, _) -> handover(row, ZoneId.of(row.getString("zone"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Handover::table));
    }

    /** What waits for this person's yes or no, and what they themselves asked, at a table. */
    List<Handover> asked(TableView table) {
        return db.sql(SELECT + " where h.table_id = :table and h.state = 'asked' order by h.at, h.id")
                .param("table", table.id().value())
                .query((row, _) -> handover(row, table.zone()))
                .list();
    }

    /** What waits for this person, who asks: colleagues' entries of their leaving, and their own notices. */
    List<Handover> of(PersonId me, List<TableView> tables) {
        var zones = tables.stream().collect(Collectors.toMap(TableView::id, TableView::zone));
        return db.sql(SELECT + " where h.person_id = :me and h.state <> 'cancelled' order by h.last_day, h.id")
                .param("me", me.value())
                .query((row, _) -> handover(
                        row, zones.getOrDefault(new TableId(row.getObject("table_id", UUID.class)), ZoneOffset.UTC)))
                .list();
    }

    /** What this person, who asks, was asked to take on and has not answered. */
    record Unanswered(HandoverId handover, TableId table, String leaver, LocalDate lastDay, TakingOn asked) {
        String path() {
            return "/tables/" + table + "/handovers/" + handover;
        }
    }

    /** That someone said they would tell the community, and has not said that it is done. */
    record Telling(HandoverId handover, TableId table, LocalDate by) {
        String path() {
            return "/tables/" + table + "/handovers/" + handover;
        }
    }

    List<Telling> telling(PersonId me, LocalDate until) {
        return db.sql("""
                select h.id, h.table_id, l.by_when from relationships.handover_line l
                  join relationships.handover h on h.id = l.handover_id
                where l.line = 'community' and l.state = 'taken' and l.by_person = :me and l.by_when <= :until
                  and not exists (select from relationships.handover_end e where e.handover_id = h.id)
                order by l.by_when, h.id
                """)
                .param("me", me.value())
                .param("until", until)
                .query((row, _) -> new Telling(
                        new HandoverId(row.getObject("id", UUID.class)),
                        new TableId(row.getObject("table_id", UUID.class)),
                        row.getObject("by_when", LocalDate.class)))
                .list();
    }

    List<Unanswered> unanswered(PersonId me) {
        return db.sql("""
                select h.id as handover, h.table_id, coalesce(l.name, '') as leaver, h.last_day,
                  a.id, a.duty, a.promise_id, a.person_id, coalesce(w.name, '') as person, a.answer
                from relationships.taking_on a join relationships.handover h on h.id = a.handover_id
                  left join people.person w on w.id = a.person_id left join people.person l on l.id = h.person_id
                where a.person_id = :me and a.answer is null
                  and not exists (select from relationships.handover_end e where e.handover_id = h.id)
                order by a.at, a.id
                """)
                .param("me", me.value())
                .query((row, _) -> new Unanswered(
                        new HandoverId(row.getObject("handover", UUID.class)),
                        new TableId(row.getObject("table_id", UUID.class)),
                        row.getString("leaver"),
                        row.getObject("last_day", LocalDate.class),
                        takingOn(row)))
                .list();
    }

    void add(
            HandoverId id,
            TableView table,
            PersonId person,
            LocalDate day,
            State state,
            boolean ownSide,
            @Nullable AffiliationId belonging,
            PersonId by) {
        db.sql("""
                insert into relationships.handover
                  (id, table_id, partner_id, person_id, last_day, affiliation_id, state, own_side, by_person, at)
                values (:id, :table, :partner, :person, :day, :belonging, :state, :own, :by, :at)
                """)
                .param("id", id.value())
                .param("table", table.id().value())
                .param("partner", table.mine().value())
                .param("person", person.value())
                .param("day", day)
                .param("belonging", belonging == null ? null : belonging.value())
                .param("state", state.name().toLowerCase(Locale.ROOT))
                .param("own", ownSide)
                .param("by", by.value())
                .param("at", now())
                .update();
    }

    /** The own one is open, with this last day. */
    void open(HandoverId id, LocalDate day, boolean ownSide, @Nullable AffiliationId belonging) {
        db.sql("""
                update relationships.handover set state = 'open', last_day = :day, own_side = :own,
                  affiliation_id = :belonging, version = version + 1
                where id = :id
                """)
                .param("id", id.value())
                .param("day", day)
                .param("own", ownSide)
                .param("belonging", belonging == null ? null : belonging.value())
                .update();
    }

    void ownSide(HandoverId id, boolean mayRead) {
        db.sql("update relationships.handover set own_side = :own, version = version + 1 where id = :id")
                .param("own", mayRead)
                .param("id", id.value())
                .update();
    }

    void cancel(HandoverId id) {
        db.sql("update relationships.handover set state = 'cancelled', version = version + 1 where id = :id")
                .param("id", id.value())
                .update();
    }

    void drop(HandoverId id) {
        db.sql("delete from relationships.handover where id = :id and state = 'asked'")
                .param("id", id.value())
                .update();
    }

    void end(HandoverId id, boolean done, PersonId me) {
        db.sql("""
                insert into relationships.handover_end (handover_id, how, by_person, at)
                values (:id, :how, :me, :at) on conflict do nothing
                """)
                .param("id", id.value())
                .param("how", done ? "done" : "aside")
                .param("me", me.value())
                .param("at", now())
                .update();
    }

    void goOn(HandoverId id) {
        db.sql("delete from relationships.handover_end where handover_id = :id")
                .param("id", id.value())
                .update();
    }

    Map<HandoverLine, HandoverLine.Told> lines(HandoverId id) {
        var lines = new EnumMap<HandoverLine, HandoverLine.Told>(HandoverLine.class);
        db.sql("""
                select l.line, l.state, l.word, l.by_when, l.on_day, coalesce(w.name, '') as by
                from relationships.handover_line l left join people.person w on w.id = l.by_person
                where l.handover_id = :id
                """).param("id", id.value()).query(row -> {
            lines.put(
                    HandoverLine.fromCode(row.getString("line")).orElseThrow(),
                    new HandoverLine.Told(
                            HandoverLine.Standing.fromCode(row.getString("state"))
                                    .orElseThrow(),
                            row.getString("word"),
                            Optional.ofNullable(row.getObject("by_when", LocalDate.class)),
                            row.getString("by"),
                            row.getObject("on_day", LocalDate.class)));
        });
        return lines;
    }

    void tell(
            HandoverId id,
            HandoverLine line,
            HandoverLine.Standing standing,
            String word,
            @Nullable LocalDate byWhen,
            LocalDate on,
            PersonId me) {
        db.sql("""
                insert into relationships.handover_line (handover_id, line, state, word, by_when, by_person, on_day)
                values (:id, :line, :state, :word, :by_when, :me, :on)
                on conflict (handover_id, line) do update set state = excluded.state, word = excluded.word,
                  by_when = excluded.by_when, by_person = excluded.by_person, on_day = excluded.on_day
                """)
                .param("id", id.value())
                .param("line", line.code())
                .param("state", standing.code())
                .param("word", word)
                .param("by_when", byWhen)
                .param("me", me.value())
                .param("on", on)
                .update();
    }

    void untell(HandoverId id, HandoverLine line) {
        db.sql("delete from relationships.handover_line where handover_id = :id and line = :line")
                .param("id", id.value())
                .param("line", line.code())
                .update();
    }

    /** A note to the funder as it was last kept. */
    record Note(String words, long version) {}

    Optional<Note> note(HandoverId id) {
        return db.sql("select words, version from relationships.handover_note where handover_id = :id")
                .param("id", id.value())
                .query((row, _) -> new Note(row.getString("words"), row.getLong("version")))
                .optional();
    }

    /** Keeps the note, or removes it when it is empty. @return whether nobody else saved it since this version */
    boolean note(HandoverId id, String words, long version, PersonId me) {
        var kept = note(id);
        if (kept.map(Note::version).orElse(0L) != version) return false;
        if (words.isEmpty())
            db.sql("delete from relationships.handover_note where handover_id = :id")
                    .param("id", id.value())
                    .update();
        else
            db.sql("""
                    insert into relationships.handover_note (handover_id, words, by_person, version)
                    values (:id, :words, :me, 1)
                    on conflict (handover_id) do update set words = excluded.words, by_person = excluded.by_person,
                      version = relationships.handover_note.version + 1
                    """)
                    .param("id", id.value())
                    .param("words", words)
                    .param("me", me.value())
                    .update();
        return true;
    }

    /** Who was asked to take what on; for the own side of the one who leaves. */
    List<TakingOn> takenOn(HandoverId id) {
        return db.sql("""
                select a.id, a.duty, a.promise_id, a.person_id, coalesce(w.name, '') as person, a.answer
                from relationships.taking_on a left join people.person w on w.id = a.person_id
                where a.handover_id = :id order by a.at, a.id
                """)
                .param("id", id.value())
                .query((row, _) -> takingOn(row))
                .list();
    }

    void ask(HandoverId id, What what, PersonId person, boolean isTheirYes, PersonId me) {
        db.sql("""
                insert into relationships.taking_on (id, handover_id, duty, promise_id, person_id, by_person, at, answer)
                values (:id, :handover, :duty, :promise, :person, :me, :at, :answer) on conflict do nothing
                """)
                .param("id", TakingOnId.fresh().value())
                .param("handover", id.value())
                .param("duty", what instanceof What.ToLookAfter(var duty) ? duty.code() : null)
                .param("promise", what instanceof What.ToDo(var promise) ? promise.value() : null)
                .param("person", person.value())
                .param("me", me.value())
                .param("at", now())
                .param("answer", isTheirYes ? "yes" : null)
                .update();
    }

    void answer(TakingOnId id, boolean yes) {
        db.sql("update relationships.taking_on set answer = :answer where id = :id")
                .param("answer", yes ? "yes" : "no")
                .param("id", id.value())
                .update();
    }

    private static Handover handover(ResultSet row, ZoneId zone) throws SQLException {
        var belonging = row.getObject("affiliation_id", UUID.class);
        var ended = row.getTimestamp("ended_at");
        return new Handover(
                new HandoverId(row.getObject("id", UUID.class)),
                new TableId(row.getObject("table_id", UUID.class)),
                new PartnerId(row.getObject("partner_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("person"),
                row.getObject("last_day", LocalDate.class),
                Optional.ofNullable(belonging).map(AffiliationId::new),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getBoolean("own_side"),
                new PersonId(row.getObject("by_person", UUID.class)),
                row.getString("by"),
                ended == null
                        ? Optional.empty()
                        : Optional.of(new Ended(
                                row.getString("how").equals("done"),
                                row.getString("ended_by"),
                                LocalDate.ofInstant(ended.toInstant(), zone))),
                row.getLong("version"));
    }

    private static TakingOn takingOn(ResultSet row) throws SQLException {
        var duty = row.getString("duty");
        return new TakingOn(
                new TakingOnId(row.getObject("id", UUID.class)),
                duty != null
                        ? new What.ToLookAfter(Duty.fromCode(duty))
                        : new What.ToDo(new PromiseId(row.getObject("promise_id", UUID.class))),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("person"),
                Optional.ofNullable(row.getString("answer")).map("yes"::equals));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
