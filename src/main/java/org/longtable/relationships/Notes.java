package org.longtable.relationships;

import java.util.List;
import java.util.Optional;
import org.longtable.site.SavedMeanwhile;
import org.longtable.vocabulary.Ids;
import org.longtable.vocabulary.MomentId;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Front door: what people write about a moment, for themselves or for those who were there. */
@Component
public class Notes {
    /**
     * A note as someone may read it.
     *
     * @param mine whether the reader wrote it
     * @param unread whether it is for those who were there and waits until those whose work it is about have read it
     */
    public record Written(String writer, boolean mine, Note note, boolean unread, long version) {}

    private final JdbcClient db;

    Notes(JdbcClient db) {
        this.db = db;
    }

    /** The notes of a moment that the asking person may read, their own first. */
    @Transactional(readOnly = true)
    public List<Written> of(MomentId moment) {
        return db.sql("""
                select coalesce(w.name, '') as writer, n.writer = ground.asking() as mine, n.note, n.learned, n.seen_by,
                  n.seen_by = 'present' and n.read_at is null and relationships.is_about_watching(m.id, n.writer) as unread,
                  n.version
                from relationships.note n join relationships.moment m on m.id = n.moment_id
                  left join people.person w on w.id = n.writer
                where n.moment_id = :moment order by mine desc, n.id
                """)
                .param("moment", moment.value())
                .query((row, _) -> new Written(
                        row.getString("writer"),
                        row.getBoolean("mine"),
                        new Note(
                                row.getString("note"),
                                row.getString("learned"),
                                row.getString("seen_by").equals("present")),
                        row.getBoolean("unread"),
                        row.getLong("version")))
                .list();
    }

    /**
     * Keeps one's own note; an empty one is gone for good (C5).
     *
     * @throws NotFound unless this person, who asks, was there or noted the moment, and those who were watched agreed
     * @throws SavedMeanwhile when it was changed since {@code version}
     */
    @Transactional
    public void keep(MomentId moment, PersonId me, Note note, long version) {
        var before = mine(moment);
        if (before.map(Written::version).orElse(0L) != version) throw meanwhile(before);
        if (note.isEmpty()) {
            db.sql("delete from relationships.note where moment_id = :moment and writer = ground.asking()")
                    .param("moment", moment.value())
                    .update();
            return;
        }
        if (!mayWrite(moment)) throw new NotFound();
        var kept = db.sql("""
                insert into relationships.note (id, moment_id, writer, note, learned, seen_by, version)
                values (:id, :moment, :me, :note, :learned, :seen, 1)
                on conflict (moment_id, writer) do update set note = excluded.note, learned = excluded.learned,
                  seen_by = excluded.seen_by, read_at = null, version = relationships.note.version + 1
                  where relationships.note.version = :version
                """)
                .param("id", Ids.fresh())
                .param("moment", moment.value())
                .param("me", me.value())
                .param("note", note.note())
                .param("learned", note.learned())
                .param("seen", note.shared() ? "present" : "me")
                .param("version", version)
                .update();
        if (kept == 0) throw meanwhile(mine(moment));
    }

    private Optional<Written> mine(MomentId moment) {
        return of(moment).stream().filter(Written::mine).findFirst();
    }

    private boolean mayWrite(MomentId moment) {
        return db.sql("select relationships.was_at_or_noted(:moment) and not relationships.waits_for_a_yes(:moment)")
                .param("moment", moment.value())
                .query(Boolean.class)
                .single();
    }

    private static SavedMeanwhile meanwhile(Optional<Written> before) {
        return new SavedMeanwhile(
                before.map(Written::version).orElse(0L),
                NoteForm.fields(before.map(Written::note).orElse(Note.EMPTY)));
    }
}
