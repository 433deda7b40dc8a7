package org.longtable.relationships;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.longtable.vocabulary.MomentId;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PartnerId;
import org.longtable.vocabulary.TableId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Front door: visiting someone's work needs their yes, and what is written about it is read by them before anyone else
 * who was there (R9).
 */
@Component
public class Watching {
    /** Something written about watching one's work that one has not read yet. @param writer empty where not known */
    public record Unread(MomentId moment, TableId table, String tableName, LocalDate on, String writer) {
        public String path() {
            return "/tables/" + table + "/moments/" + moment;
        }
    }

    private final JdbcClient db;
    private final Clock clock;

    Watching(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Whether people were watched at a moment and nobody has said that they agreed. */
    @Transactional(readOnly = true)
    public boolean waitsForYes(MomentId moment) {
        return db.sql("select relationships.waits_for_a_yes(:moment)")
                .param("moment", moment.value())
                .query(Boolean.class)
                .single();
    }

    /**
     * Someone who was there or noted it says that those who were watched agreed; saying it again changes nothing.
     *
     * @param visitors the partner whose people watched
     */
    @Transactional
    public void agreed(MomentId moment, PartnerId visitors) {
        db.sql(
                        "insert into relationships.watched (moment_id, visitors) values (:moment, :visitors) on conflict do nothing")
                .param("moment", moment.value())
                .param("visitors", visitors.value())
                .update();
    }

    /**
     * Someone who was there says that nobody agreed: what was written goes back to its writers alone.
     *
     * @throws NotFound for anyone who was not there
     */
    @Transactional
    public void nobodyAgreed(MomentId moment) {
        var was = db.sql("select relationships.nobody_agreed(:moment)")
                .param("moment", moment.value())
                .query(Boolean.class)
                .single();
        if (!was) throw new NotFound();
    }

    /** Those who were watched have read it; from now on all who were there do. @throws NotFound when there is nothing */
    @Transactional
    public void haveRead(MomentId moment) {
        var notes = db.sql("select relationships.have_read(:moment, :now)")
                .param("moment", moment.value())
                .param("now", Timestamp.from(clock.instant()))
                .query(Integer.class)
                .single();
        if (notes == 0) throw new NotFound();
    }

    /** What waits for the asking person to read it first; the latest first. */
    @Transactional(readOnly = true)
    public List<Unread> unread() {
        return db.sql("""
                select r.moment_id, r.table_id, r.table_name, r.on_day, coalesce(w.name, '') as writer
                from relationships.to_read_first() r left join people.person w on w.id = r.writer
                """)
                .query((row, _) -> new Unread(
                        new MomentId(row.getObject("moment_id", UUID.class)),
                        new TableId(row.getObject("table_id", UUID.class)),
                        row.getString("table_name"),
                        row.getObject("on_day", LocalDate.class),
                        row.getString("writer")))
                .list();
    }
}
