package org.longtable.relationships;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.longtable.site.SavedMeanwhile;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Front door: how a connection began (R25). What one of the two says, the other reads and may change or take away; nobody
 * else reads it. Each is asked once, and may leave it unsaid for good.
 */
@Component
public class Origins {
    /** With whom the asking person has a new connection of which nothing is said yet. */
    record Unsaid(PersonId person, String name) {}

    private final JdbcClient db;
    private final Clock clock;

    Origins(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** How the asking person and this one began; empty while neither has said. */
    @Transactional(readOnly = true)
    public Optional<Origin> with(PersonId other) {
        return db.sql("""
                select o.kind, o.words, o.version, coalesce(t.name, '') as through from relationships.origin o
                  left join relationships.introduced i on i.person_id = ground.asking() and i.other_id = :other
                  left join people.person t on t.id = i.through
                where o.one = least(:other, ground.asking()) and o.other = greatest(:other, ground.asking())
                """)
                .param("other", other.value())
                .query((row, _) -> new Origin(
                        Origin.Kind.of(row.getString("kind")).orElse(Origin.Kind.OTHER),
                        row.getString("words"),
                        row.getString("through"),
                        row.getLong("version")))
                .optional();
    }

    /**
     * Says how it began.
     *
     * @param version what was read before; 0 when nothing was said
     * @throws SavedMeanwhile when either of the two said something else since
     * @throws NotFound when the two have no connection
     */
    @Transactional
    public void say(PersonId other, Origin.Kind kind, String words, long version) {
        if (!isMine(other)) throw new NotFound();
        int kept = version == 0 ? begin(other, kind, words) : change(other, kind, words, version);
        if (kept == 1) return;
        var now = with(other);
        throw new SavedMeanwhile(
                now.map(Origin::version).orElse(0L),
                Map.of(
                        "began", now.map(Origin::kind).map(Origin.Kind::code).orElse(""),
                        "words", now.map(Origin::words).orElse("")));
    }

    private int begin(PersonId other, Origin.Kind kind, String words) {
        return db.sql("""
                insert into relationships.origin (one, other, kind, words, said_at)
                values (least(:other, ground.asking()), greatest(:other, ground.asking()), :kind, :words, :now)
                on conflict do nothing
                """)
                .param("other", other.value())
                .param("kind", kind.code())
                .param("words", words)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private int change(PersonId other, Origin.Kind kind, String words, long version) {
        return db.sql("""
                update relationships.origin set kind = :kind, words = :words, said_at = :now, version = version + 1
                where version = :version
                  and one = least(:other, ground.asking()) and other = greatest(:other, ground.asking())
                """)
                .param("other", other.value())
                .param("kind", kind.code())
                .param("words", words)
                .param("now", Timestamp.from(clock.instant()))
                .param("version", version)
                .update();
    }

    /** Takes away what either of them said; neither is asked again. @throws NotFound when nothing was said */
    @Transactional
    public void takeAway(PersonId other) {
        var taken = db.sql("select relationships.take_origin_away(:other)")
                .param("other", other.value())
                .query(Boolean.class)
                .single();
        if (!taken) throw new NotFound();
    }

    /** The asking person would rather not say, and is not asked again. @throws NotFound when the two have no connection */
    @Transactional
    public void leaveUnsaid(PersonId other) {
        if (!isMine(other)) throw new NotFound();
        db.sql("""
                insert into relationships.origin_unsaid (person_id, other_id) values (ground.asking(), :other)
                on conflict do nothing
                """).param("other", other.value()).update();
    }

    /** Of which connection the asking person may be asked now. */
    @Transactional(readOnly = true)
    Optional<Unsaid> toAsk() {
        return db.sql("select person, name from relationships.beginning_to_ask()")
                .query((row, _) -> new Unsaid(new PersonId(row.getObject("person", UUID.class)), row.getString("name")))
                .optional();
    }

    private boolean isMine(PersonId other) {
        return db.sql("select relationships.is_mine(:other)")
                .param("other", other.value())
                .query(Boolean.class)
                .single();
    }
}
