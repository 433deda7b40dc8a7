package org.longtable.updates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.longtable.ground.Allowances;
import org.longtable.site.Leaf;
import org.longtable.site.Leafing;
import org.longtable.site.Turn;
import org.longtable.tables.Audience;
import org.longtable.tables.History;
import org.longtable.tables.TableView;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.PostingId;
import org.longtable.vocabulary.TableId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Front door: what a table tells about what is going on there (R79), as far as the asking person may read it. */
@Component
public class Updates {
    /** Letters to followers a week from one table; more would be noise. */
    static final int LETTERS_A_WEEK = 3;

    /** Postings of the last weeks at the tables of the asking person, written by others. */
    record News(TableId table, String tableName, Posting posting) {}

    /** What became of writing an update. */
    public enum Outcome {
        WRITTEN,
        /** It would have been the fourth letter of the week to those who follow; nothing was written. */
        TOO_OFTEN
    }

    private static final Leafing LATEST = Leafing.falling().time("at").id("id");

    private static final String SELECT = """
            select p.id, p.table_id, t.name as table_name, p.words, p.beyond, p.by_person,
              coalesce(w.name, '') as by_name, coalesce(o.name, c.name, own.name, '') as partner, p.at, p.removed_at
            from updates.posting p
              join tables.longtable t on t.id = p.table_id
              join tables.partner side on side.id = p.partner_id
              left join directory.organisation o on o.id = side.organisation_id
              left join directory.community c on c.id = side.community_id
              left join people.person own on own.id = side.person_id
              left join people.person w on w.id = p.by_person
            """;

    private final JdbcClient db;
    private final Followers followers;
    private final History history;
    private final Allowances allowances;
    private final Clock clock;

    Updates(JdbcClient db, Followers followers, History history, Allowances allowances, Clock clock) {
        this.db = db;
        this.followers = followers;
        this.history = history;
        this.allowances = allowances;
        this.clock = clock;
    }

    /** The latest first. Those who are there only as a funder read what goes beyond the table. */
    @Transactional(readOnly = true)
    public Leaf<Posting> of(TableId table, Turn turn) {
        return read(LATEST, table, turn);
    }

    /** The last one, as {@link #of} tells it. */
    @Transactional(readOnly = true)
    Optional<Posting> latest(TableId table) {
        return read(LATEST.rows(1), table, Turn.BEGIN).rows().stream().findFirst();
    }

    private Leaf<Posting> read(Leafing order, TableId table, Turn turn) {
        return order.read(
                db,
                SELECT + " where p.table_id = :table",
                Map.of("table", table.value()),
                turn,
                (row, _) -> posting(row));
    }

    /** What others wrote since then at any table of the asking person; the latest first. */
    @Transactional(readOnly = true)
    List<News> since(Instant then) {
        return db.sql(SELECT + """
                 where p.at > :then and p.by_person <> ground.asking() and p.removed_at is null
                order by p.at desc, p.id desc limit 20
                """)
                .param("then", Timestamp.from(then))
                .query((row, _) -> new News(
                        new TableId(row.getObject("table_id", UUID.class)), row.getString("table_name"), posting(row)))
                .list();
    }

    /** Writes an update; one that goes beyond the table is sent to those who follow. */
    @Transactional
    public Outcome write(TableView table, String words, boolean beyond, PersonId me) {
        var letters = beyond && followers.any(table.id());
        if (letters && !allowances.take("updates:table:" + table.id(), LETTERS_A_WEEK, Duration.ofDays(7)))
            return Outcome.TOO_OFTEN;
        var id = PostingId.fresh();
        var now = clock.instant();
        db.sql("""
                insert into updates.posting (id, table_id, partner_id, words, beyond, by_person, at)
                values (:id, :table, :partner, :words, :beyond, :me, :at)
                """)
                .param("id", id.value())
                .param("table", table.id().value())
                .param("partner", table.mine().value())
                .param("words", words)
                .param("beyond", beyond)
                .param("me", me.value())
                .param("at", Timestamp.from(now))
                .update();
        if (letters) followers.tell(table, id, words, now);
        history.keep(
                table.id(),
                "updates.history.written",
                List.of(),
                beyond ? Audience.everyone() : Audience.inside(),
                null);
        return Outcome.WRITTEN;
    }

    /** Takes one's own words back for good. @throws NotFound unless the asking person wrote them */
    @Transactional
    public void takeBack(TableId table, PostingId posting) {
        var removed = db.sql("""
                update updates.posting set words = '', removed_at = :at
                where id = :id and table_id = :table and by_person = ground.asking() and removed_at is null
                """)
                .param("at", Timestamp.from(clock.instant()))
                .param("id", posting.value())
                .param("table", table.value())
                .update();
        if (removed == 0) throw new NotFound();
    }

    private static Posting posting(ResultSet row) throws SQLException {
        return new Posting(
                new PostingId(row.getObject("id", UUID.class)),
                row.getString("words"),
                row.getBoolean("beyond"),
                new PersonId(row.getObject("by_person", UUID.class)),
                row.getString("by_name"),
                row.getString("partner"),
                row.getTimestamp("at").toInstant(),
                Optional.ofNullable(row.getTimestamp("removed_at")).map(Timestamp::toInstant));
    }
}
