package org.longtable.tables;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.longtable.people.AboutMe;
import org.longtable.site.Leaf;
import org.longtable.site.Leafing;
import org.longtable.site.Texts;
import org.longtable.site.Turn;
import org.longtable.vocabulary.HistoryLineId;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Words someone left at tables where they no longer sit. They no longer read those tables, and can take them back (C5). */
@Component
public class LeftWords implements AboutMe {
    /** @param at when it was written, in the table's time zone */
    public record Left(HistoryLine line, String table, ZonedDateTime at) {}

    private static final int LAST = 90;
    private static final Leafing LATEST = Leafing.falling().time("at").id("id");

    private final JdbcClient db;
    private final Clock clock;

    LeftWords(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Those that can be taken back, the latest first; a line that only names a partner holds none of one's own. */
    @Transactional(readOnly = true)
    Leaf<Left> all(Turn turn, Texts texts) {
        return LATEST.read(db, """
                select l.id, l.table_name, l.zone, l.at, l.what, l.words, coalesce(w.name, '') as by
                from tables.words_left_behind() l left join people.person w on l.by_me and w.id = ground.asking()
                """, Map.of(), turn, (row, _) -> left(row))
                .with(lines -> lines.stream()
                        .filter(left -> texts.has(left.line().what() + ".removed"))
                        .toList());
    }

    /** For good. @throws NotFound when they are nobody's, someone else's, or gone already */
    @Transactional
    void takeBack(HistoryLineId id) {
        var taken = db.sql("select tables.take_back_words(:id, :at)")
                .param("id", id.value())
                .param("at", Timestamp.from(clock.instant()))
                .query(Boolean.class)
                .single();
        if (!taken) throw new NotFound();
    }

    private boolean areThere(Texts texts) {
        var leaf = all(Turn.BEGIN, texts);
        return !leaf.isEmpty() || leaf.isPart();
    }

    @Override
    public List<Part> parts(PersonId me, Texts texts) {
        if (!areThere(texts)) return List.of();
        return List.of(new Part(
                LAST,
                texts.t("tables.words"),
                List.of(),
                texts.t("tables.words.text"),
                texts.t("tables.words.read"),
                "/me/words"));
    }

    private static Left left(ResultSet row) throws SQLException {
        var at = row.getTimestamp("at").toInstant();
        return new Left(
                new HistoryLine(
                        new HistoryLineId(row.getObject("id", UUID.class)),
                        at,
                        row.getString("by"),
                        row.getString("what"),
                        List.of((String[]) row.getArray("words").getArray()),
                        Optional.empty(),
                        true),
                row.getString("table_name"),
                at.atZone(ZoneId.of(row.getString("zone"))));
    }
}
