package org.longtable.relationships;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.OpenQuestionId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Front door: the sheet of open questions that a table takes to a long talk instead of an agenda (R6). */
@Component
public class OpenQuestions {
    public static final int LONGEST = 300;
    private static final int MOST = 200;

    private final JdbcClient db;
    private final Tables tables;
    private final Clock clock;

    OpenQuestions(JdbcClient db, Tables tables, Clock clock) {
        this.db = db;
        this.tables = tables;
        this.clock = clock;
    }

    /** At most 200: the open ones first, each group in the order of asking. Empty unless one sits inside. */
    @Transactional(readOnly = true)
    public List<OpenQuestion> at(TableId table) {
        return db.sql("""
                select o.id, o.words, o.talked_on, coalesce(w.name, '') as writer, o.writer = ground.asking() as mine
                from relationships.open_question o left join people.person w on w.id = o.writer
                where o.table_id = :table
                order by o.talked_on desc nulls first, o.asked_at, o.id limit :most
                """)
                .param("table", table.value())
                .param("most", MOST)
                .query((row, _) -> new OpenQuestion(
                        new OpenQuestionId(row.getObject("id", UUID.class)),
                        row.getString("words"),
                        row.getString("writer"),
                        row.getBoolean("mine"),
                        Optional.ofNullable(row.getObject("talked_on", LocalDate.class))))
                .list();
    }

    /** @throws NotFound unless this person, who asks, sits inside the table */
    @Transactional
    public OpenQuestionId ask(TableId table, PersonId me, String words) {
        tables.inside(table, me);
        var id = OpenQuestionId.fresh();
        db.sql("""
                insert into relationships.open_question (id, table_id, writer, words, asked_at)
                values (:id, :table, :me, :words, :now)
                """)
                .param("id", id.value())
                .param("table", table.value())
                .param("me", me.value())
                .param("words", words)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    /** Ticks a question as talked about today, or opens it again. @throws NotFound when it is not at this table */
    @Transactional
    public void talked(TableId table, OpenQuestionId id, PersonId me, boolean talked) {
        var today = tables.today(tables.inside(table, me));
        var changed = db.sql("""
                update relationships.open_question set talked_on = cast(:on as date)
                where id = :id and table_id = :table
                """)
                .param("on", talked ? today : null)
                .param("id", id.value())
                .param("table", table.value())
                .update();
        if (changed == 0) throw new NotFound();
    }

    /** Takes one's own question back for good (C5) and answers its words. @throws NotFound when it is not one's own */
    @Transactional
    public String takeBack(TableId table, OpenQuestionId id) {
        return db.sql("""
                delete from relationships.open_question
                where id = :id and table_id = :table and writer = ground.asking() returning words
                """)
                .param("id", id.value())
                .param("table", table.value())
                .query(String.class)
                .optional()
                .orElseThrow(NotFound::new);
    }
}
