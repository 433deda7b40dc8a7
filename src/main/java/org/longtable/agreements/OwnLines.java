package org.longtable.agreements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.longtable.tables.TableView;
import org.longtable.vocabulary.AgreementId;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Front door: where someone's own limit is in an agreement, whether it is crossed, and whether they could have said no.
 * For the people of their own partner alone (R62, R73): nothing of it is told, counted or kept anywhere else.
 */
@Component
public class OwnLines {
    /**
     * @param crossed {@code no}, {@code nearly}, {@code yes}, or empty
     * @param couldSayNo {@code yes}, {@code not_sure}, {@code no}, or empty
     */
    public record Line(String limit, String crossed, String couldSayNo, String words) {
        static final Line NOTHING = new Line("", "", "", "");

        boolean isNothing() {
            return equals(NOTHING);
        }

        Map<String, String> fields() {
            return Map.of("limit", limit, "crossed", crossed, "could", couldSayNo, "own_words", words);
        }
    }

    /** @param mine whether the reader wrote it */
    public record Written(Line line, String by, boolean mine, long version) {}

    private final JdbcClient db;
    private final Agreements agreements;
    private final Clock clock;

    OwnLines(JdbcClient db, Agreements agreements, Clock clock) {
        this.db = db;
        this.agreements = agreements;
        this.clock = clock;
    }

    /** What the people of one's own partner wrote, one's own first. */
    @Transactional(readOnly = true)
    List<Written> of(TableView table, AgreementId id) {
        agreements.find(table, id);
        return db.sql("""
                select o.limit_words, o.crossed, o.could_say_no, o.words, o.version, coalesce(p.name, '') as by,
                  o.person_id = ground.asking() as mine
                from agreements.own_line o left join people.person p on p.id = o.person_id
                where o.agreement_id = :id order by o.person_id = ground.asking() desc, o.at
                """)
                .param("id", id.value())
                .query((row, _) -> written(row))
                .list();
    }

    /** @return false when the writer saved it elsewhere since this version; then nothing is changed */
    @Transactional
    boolean write(TableView table, AgreementId id, Line line, long seen, PersonId me) {
        var standing = agreements.find(table, id);
        if (!standing.agreement().isParty(table.mine())) throw new NotFound();
        return db.sql("""
                        insert into agreements.own_line
                          (agreement_id, partner_id, person_id, limit_words, crossed, could_say_no, words, at, version)
                        values (:id, :mine, :me, :limit, :crossed, :could, :words, :at, 1)
                        on conflict (agreement_id, person_id) do update set limit_words = excluded.limit_words,
                          crossed = excluded.crossed, could_say_no = excluded.could_say_no, words = excluded.words,
                          at = excluded.at, version = own_line.version + 1
                        where own_line.version = :seen
                        """)
                        .param("id", id.value())
                        .param("mine", table.mine().value())
                        .param("me", me.value())
                        .param("limit", line.limit())
                        .param("crossed", line.crossed())
                        .param("could", line.couldSayNo())
                        .param("words", line.words())
                        .param("at", Timestamp.from(clock.instant()))
                        .param("seen", seen)
                        .update()
                == 1;
    }

    /** It goes for good. @throws NotFound when one wrote nothing */
    @Transactional
    void remove(TableView table, AgreementId id) {
        agreements.find(table, id);
        var gone = db.sql("delete from agreements.own_line where agreement_id = :id and person_id = ground.asking()")
                .param("id", id.value())
                .update();
        if (gone == 0) throw new NotFound();
    }

    static Optional<Written> mine(List<Written> all) {
        return all.stream().filter(Written::mine).findFirst();
    }

    private static Written written(ResultSet row) throws SQLException {
        return new Written(
                new Line(
                        row.getString("limit_words"),
                        row.getString("crossed"),
                        row.getString("could_say_no"),
                        row.getString("words")),
                row.getString("by"),
                row.getBoolean("mine"),
                row.getLong("version"));
    }
}
