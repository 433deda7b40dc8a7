package org.longtable.relationships;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.longtable.site.Leaf;
import org.longtable.site.Leafing;
import org.longtable.site.Turn;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.OpenQuestionId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Front door: the sheet of open questions that a table takes to a long talk instead of an agenda (R6). */
@Component
public class OpenQuestions {
    public static final int LONGEST = 300;

    private static final Leafing ASKED = Leafing.rising().time("asked_at").id("id");
    private static final Leafing TALKED = Leafing.falling().day("talked_on").id("id");

    private static final String SELECT = """
            select o.id, o.words, o.talked_on, o.asked_at, coalesce(w.name, '') as writer, o.writer = ground.asking() as mine
            from relationships.open_question o left join people.person w on w.id = o.writer
            where o.table_id = :table
            """;

    private static final RowMapper<OpenQuestion> ROW = (row, _) -> new OpenQuestion(
            new OpenQuestionId(row.getObject("id", UUID.class)),
            row.getString("words"),
            row.getString("writer"),
            row.getBoolean("mine"),
            Optional.ofNullable(row.getObject("talked_on", LocalDate.class)));

    private final JdbcClient db;
    private final Tables tables;
    private final Clock clock;

    OpenQuestions(JdbcClient db, Tables tables, Clock clock) {
        this.db = db;
        this.tables = tables;
        this.clock = clock;
    }

    /** Those still to talk about, in the order of asking. Empty unless one sits inside. */
    @Transactional(readOnly = true)
    public Leaf<OpenQuestion> open(TableId table, Turn turn) {
        return ASKED.read(db, SELECT + " and o.talked_on is null", Map.of("table", table.value()), turn, ROW);
    }

    /** The first that were asked of those still to talk about. */
    @Transactional(readOnly = true)
    List<OpenQuestion> first(TableId table, int most) {
        return ASKED.rows(most)
                .read(db, SELECT + " and o.talked_on is null", Map.of("table", table.value()), Turn.BEGIN, ROW)
                .rows();
    }

    /** Those talked about, the latest first. */
    @Transactional(readOnly = true)
    public Leaf<OpenQuestion> talked(TableId table, Turn turn) {
        return TALKED.read(db, SELECT + " and o.talked_on is not null", Map.of("table", table.value()), turn, ROW);
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
