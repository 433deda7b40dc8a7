package org.longtable.updates;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.longtable.ground.Allowances;
import org.longtable.ground.Secret;
import org.longtable.letters.Letters;
import org.longtable.letters.To;
import org.longtable.site.Language;
import org.longtable.tables.Audience;
import org.longtable.tables.History;
import org.longtable.tables.TableView;
import org.longtable.vocabulary.FollowerId;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PostingId;
import org.longtable.vocabulary.TableId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Front door: people without a place who are kept posted by mail, once they have said yes to it (C1, C13). */
@Component
public class Followers {
    static final int MOST = 100;
    static final Duration TIME_TO_ANSWER = Duration.ofDays(30);

    public enum Outcome {
        ASKED,
        ALREADY_ASKED,
        TOO_OFTEN,
        TOO_MANY
    }

    private record Letter(String email, Language language, UUID follower, int number) {}

    private final JdbcClient db;
    private final Letters letters;
    private final UpdateLetters words;
    private final History history;
    private final Allowances allowances;
    private final Clock clock;

    Followers(
            JdbcClient db, Letters letters, UpdateLetters words, History history, Allowances allowances, Clock clock) {
        this.db = db;
        this.letters = letters;
        this.words = words;
        this.history = history;
        this.allowances = allowances;
        this.clock = clock;
    }

    /** Asks someone by mail whether they want to be kept posted. */
    @Transactional
    public Outcome ask(TableView table, String name, String email, Language language, String inviter) {
        if (howMany(table.id()) >= MOST) return Outcome.TOO_MANY;
        if (!allowances.take("updates:ask:" + table.id(), 20, Duration.ofDays(1))
                || !allowances.take("invitation:address:" + email.toLowerCase(Locale.ROOT), 4, Duration.ofDays(1)))
            return Outcome.TOO_OFTEN;
        var id = FollowerId.fresh();
        var now = clock.instant();
        var asked = db.sql("""
                insert into updates.follower
                  (id, table_id, by_person, name, email, language, made_at, expires_at)
                values (:id, :table, ground.asking(), :name, :email::citext, :language, :at, :expires)
                on conflict do nothing
                """)
                .param("id", id.value())
                .param("table", table.id().value())
                .param("name", name)
                .param("email", email)
                .param("language", language.code())
                .param("at", Timestamp.from(now))
                .param("expires", Timestamp.from(now.plus(TIME_TO_ANSWER)))
                .update();
        if (asked == 0) return Outcome.ALREADY_ASKED;
        var token = Secret.token();
        db.sql("insert into updates.follower_key (token_hash, follower_id, made_at) values (:hash, :id, :at)")
                .param("hash", Secret.hash(token))
                .param("id", id.value())
                .param("at", Timestamp.from(now))
                .update();
        var letter = letters.write(new To(null, email, language), words.asks(inviter, table.name(), token, language));
        db.sql("update updates.follower set letter_id = :letter where id = :id")
                .param("letter", letter.value())
                .param("id", id.value())
                .update();
        history.keep(table.id(), "updates.history.asked", List.of(), Audience.inside(), null);
        return Outcome.ASKED;
    }

    /** Those whom the asking person wrote to and who have not stopped, with the last letter's fate. */
    @Transactional(readOnly = true)
    List<Follower> written(TableId table) {
        return db.sql("""
                select f.id, f.name, f.email::text, f.state, coalesce(letters.is_given_up(f.letter_id), false) as lost
                from updates.follower f
                where f.table_id = :table and f.by_person = ground.asking() and f.state <> 'ended'
                order by f.made_at, f.id
                """)
                .param("table", table.value())
                .query((row, _) -> new Follower(
                        new FollowerId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getString("email"),
                        row.getString("state"),
                        row.getBoolean("lost")))
                .list();
    }

    /** The names of those who follow, for people inside. */
    @Transactional(readOnly = true)
    List<String> names(TableId table) {
        return db.sql("select name from updates.followers(:table)")
                .param("table", table.value())
                .query((row, _) -> row.getString("name"))
                .list();
    }

    boolean any(TableId table) {
        return howMany(table) > 0;
    }

    /** Stops keeping someone posted. @throws NotFound unless the asking person wrote to them */
    @Transactional
    void stop(FollowerId follower) {
        var stopped = db.sql("select updates.stop_posting(:id)")
                .param("id", follower.value())
                .query(Boolean.class)
                .single();
        if (!stopped) throw new NotFound();
    }

    /** Sends what was just written to everyone who follows, each with a link of their own. */
    void tell(TableView table, PostingId posting, String said, Instant at) {
        var tokens = Stream.generate(Secret::token).limit(MOST).toList();
        var keys = IntStream.range(0, MOST)
                .mapToObj(index -> Secret.hash(tokens.get(index)))
                .toArray(byte[][]::new);
        var to = db.sql("select email, language, follower, number from updates.posted_to(:posting, :keys, :at)")
                .param("posting", posting.value())
                .param("keys", keys)
                .param("at", Timestamp.from(at))
                .query((row, _) -> new Letter(
                        row.getString("email"),
                        Language.of(row.getString("language")).orElse(Language.EN),
                        row.getObject("follower", UUID.class),
                        row.getInt("number")))
                .list();
        for (var one : to) {
            var token = tokens.get(one.number() - 1);
            var letter = letters.write(
                    new To(null, one.email(), one.language()), words.tells(table.name(), said, token, one.language()));
            db.sql("select updates.letter_sent_to(:posting, :follower, :letter)")
                    .param("posting", posting.value())
                    .param("follower", one.follower())
                    .param("letter", letter.value())
                    .query((_, _) -> 0)
                    .list();
        }
    }

    private int howMany(TableId table) {
        return db.sql("select updates.how_many_follow(:table)")
                .param("table", table.value())
                .query(Integer.class)
                .single();
    }
}
