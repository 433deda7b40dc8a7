package org.longtable.tables;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.longtable.letters.Noted;
import org.longtable.site.Leaf;
import org.longtable.site.Leafing;
import org.longtable.site.SavedMeanwhile;
import org.longtable.site.Turn;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.NoteId;
import org.longtable.vocabulary.PartnerId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Front door: the note of what partners said to each other. Everyone inside reads and writes it (R85). */
@Component
public class WhatWeSaid {
    /** A note whose day to look again has come, at a table of the asking person. */
    record Due(NoteId note, TableId table, String tableName, LocalDate lookAgain) {}

    /** A note that the asking person's partner has not read. */
    record Unread(NoteId note, TableId table, String tableName, String words) {
        String about() {
            return "said-unread:" + note;
        }
    }

    private static final Leafing LATEST = Leafing.falling().number("number").rows(20);

    private static final String SELECT = """
            select n.id, n.table_id, n.number, n.words, n.look_again, n.by_person, coalesce(w.name, '') as by_name,
              n.at, n.removed_at,
              array(select r.partner_id from tables.note_read r where r.note_id = n.id order by r.at) as read_by
            from tables.note n left join people.person w on w.id = n.by_person
            where n.table_id = :table
            """;

    private final JdbcClient db;
    private final Tables tables;
    private final History history;
    private final Clock clock;

    WhatWeSaid(JdbcClient db, Tables tables, History history, Clock clock) {
        this.db = db;
        this.tables = tables;
        this.history = history;
        this.clock = clock;
    }

    /**
     * What was written before the one that holds now, the latest first; none for those who are there only as a funder.
     *
     * @param now number of the one that holds now
     */
    @Transactional(readOnly = true)
    Leaf<Said> before(TableId table, int now, Turn turn) {
        return LATEST.read(
                db,
                SELECT + " and n.number < :now",
                Map.of("table", table.value(), "now", now),
                turn,
                (row, _) -> said(row));
    }

    /** The one that holds now; none when nothing was written, or for those who are there only as a funder. */
    @Transactional(readOnly = true)
    public Optional<Said> latest(TableId table) {
        return db.sql(SELECT + " order by n.number desc limit 1")
                .param("table", table.value())
                .query((row, _) -> said(row))
                .optional();
    }

    /**
     * Writes it, or writes it anew; the writer's own partner reads it so.
     *
     * @param after the number of the writing that was before the writer's eyes, 0 for none
     * @throws SavedMeanwhile when someone else wrote since then
     */
    @Transactional
    public void write(TableView table, String words, LocalDate lookAgain, int after, PersonId me) {
        var before = latest(table.id());
        before.filter(said -> said.number() != after).ifPresent(WhatWeSaid::meanwhile);
        if (before.filter(said -> said.words().equals(words) && said.lookAgain().equals(lookAgain))
                .isPresent()) return;
        var id = NoteId.fresh();
        var written = db.sql("""
                insert into tables.note (id, table_id, number, words, look_again, by_person, at)
                values (:id, :table, :number, :words, :look, :me, :at) on conflict do nothing
                """)
                .param("id", id.value())
                .param("table", table.id().value())
                .param("number", after + 1)
                .param("words", words)
                .param("look", lookAgain)
                .param("me", me.value())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        if (written == 0) throw new SavedMeanwhile(after + 1L, Map.of());
        readSo(id, table.mine(), me);
        history.keep(
                table.id(),
                after == 0 ? "tables.history.note" : "tables.history.note-anew",
                List.of(),
                Audience.inside(),
                null);
    }

    /** One's own partner reads the latest writing the same way. @throws NotFound when that is no longer the latest */
    @Transactional
    public void read(TableView table, NoteId note, PersonId me) {
        var said = latestIs(table, note);
        if (said.isReadBy(table.mine())) return;
        readSo(said.id(), table.mine(), me);
        history.keep(table.id(), "tables.history.note-read", List.of(), Audience.inside(), null);
    }

    /** It was read again and still holds; the next day to look is two months on. */
    @Transactional
    public void lookedAgain(TableView table, NoteId note) {
        var said = latestIs(table, note);
        db.sql("update tables.note set look_again = :next where id = :id")
                .param("next", tables.today(table).plusDays(Said.LOOK_AGAIN_AFTER))
                .param("id", said.id().value())
                .update();
        history.keep(table.id(), "tables.history.note-looked", List.of(), Audience.inside(), null);
    }

    /** Takes one's own words back for good. @throws NotFound unless the asking person wrote them */
    @Transactional
    public void takeBack(TableView table, NoteId note) {
        var removed = db.sql("""
                update tables.note set words = '', removed_at = :at
                where id = :id and table_id = :table and by_person = ground.asking() and removed_at is null
                """)
                .param("at", Timestamp.from(clock.instant()))
                .param("id", note.value())
                .param("table", table.id().value())
                .update();
        if (removed == 0) throw new NotFound();
    }

    /** Notes of the asking person's tables that are to be looked at again by this day. */
    @Transactional(readOnly = true)
    List<Due> dueUntil(LocalDate day) {
        return db.sql("""
                select n.id, n.table_id, t.name, n.look_again
                from tables.note n join tables.longtable t on t.id = n.table_id
                where n.look_again <= :day and n.removed_at is null
                  and not exists (select from tables.note l where l.table_id = n.table_id and l.number > n.number)
                order by n.look_again, n.id limit 20
                """)
                .param("day", day)
                .query((row, _) -> new Due(
                        new NoteId(row.getObject("id", UUID.class)),
                        new TableId(row.getObject("table_id", UUID.class)),
                        row.getString("name"),
                        row.getObject("look_again", LocalDate.class)))
                .list();
    }

    /** Notes of the last month, at the asking person's tables, that their own partner has not said it reads the same way. */
    @Transactional(readOnly = true)
    List<Unread> unread() {
        return db.sql("""
                select n.id, n.table_id, t.name, n.words
                from tables.note n join tables.longtable t on t.id = n.table_id and t.closed_on is null
                  join tables.my_seats() m on m.table_id = n.table_id and m.inside
                  join tables.partner p on p.id = m.partner_id and p.state = 'seated'
                where n.removed_at is null and n.at > cast(ground.today() as timestamptz) - make_interval(days => :days)
                  and not exists (select from tables.note l where l.table_id = n.table_id and l.number > n.number)
                  and not exists (select from tables.note_read r where r.note_id = n.id and r.partner_id = p.id)
                order by n.at, n.id
                """)
                .param("days", Noted.DAYS)
                .query((row, _) -> new Unread(
                        new NoteId(row.getObject("id", UUID.class)),
                        new TableId(row.getObject("table_id", UUID.class)),
                        row.getString("name"),
                        row.getString("words")))
                .list();
    }

    private Said latestIs(TableView table, NoteId note) {
        return latest(table.id())
                .filter(said -> said.id().equals(note) && said.removedAt().isEmpty())
                .orElseThrow(NotFound::new);
    }

    private void readSo(NoteId note, PartnerId partner, PersonId me) {
        db.sql("""
                insert into tables.note_read (note_id, partner_id, person_id, at) values (:note, :partner, :me, :at)
                on conflict do nothing
                """)
                .param("note", note.value())
                .param("partner", partner.value())
                .param("me", me.value())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    private static void meanwhile(Said theirs) {
        throw new SavedMeanwhile(theirs.number(), theirs.fields());
    }

    private static Said said(ResultSet row) throws SQLException {
        return new Said(
                new NoteId(row.getObject("id", UUID.class)),
                new TableId(row.getObject("table_id", UUID.class)),
                row.getInt("number"),
                row.getString("words"),
                row.getObject("look_again", LocalDate.class),
                new PersonId(row.getObject("by_person", UUID.class)),
                row.getString("by_name"),
                row.getTimestamp("at").toInstant(),
                Optional.ofNullable(row.getTimestamp("removed_at")).map(Timestamp::toInstant),
                Arrays.stream((UUID[]) row.getArray("read_by").getArray())
                        .map(PartnerId::new)
                        .toList());
    }
}
