package org.longtable.letters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.longtable.ground.Allowances;
import org.longtable.ground.Settings;
import org.longtable.ground.Works;
import org.longtable.letters.OutboxLetter.State;
import org.longtable.site.Language;
import org.longtable.site.Languages;
import org.longtable.site.Leaf;
import org.longtable.site.Leafing;
import org.longtable.site.Turn;
import org.longtable.vocabulary.LetterId;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Front door of the outbox page, for the site host alone: what waits, was sent and was given up. Codes and secret links
 * are masked; looking behind a mask is kept and told to the person whom the letter is for. Words that are for their
 * reader alone are not shown at all.
 */
@Component
class Outbox {
    private static final String MASK = "••••••";
    private static final Leafing LATEST = Leafing.falling().time("stood_at").id("id");

    private record Kept(
            LetterId id,
            Optional<PersonId> person,
            String address,
            Language language,
            String subject,
            String body,
            List<String> secrets,
            boolean confidential,
            Instant writtenAt,
            Instant goodUntil,
            Optional<Instant> sentAt,
            Optional<Instant> givenUpAt) {

        boolean masked(Instant now) {
            return !confidential && !secrets.isEmpty() && goodUntil.isAfter(now);
        }
    }

    private final Works works;
    private final Correspondents correspondents;
    private final Letters letters;
    private final Languages languages;
    private final Allowances allowances;
    private final Settings settings;
    private final Clock clock;

    Outbox(
            Works works,
            Correspondents correspondents,
            Letters letters,
            Languages languages,
            Allowances allowances,
            Settings settings,
            Clock clock) {
        this.works = works;
        this.correspondents = correspondents;
        this.letters = letters;
        this.languages = languages;
        this.allowances = allowances;
        this.settings = settings;
        this.clock = clock;
    }

    /** The letters of a state, the latest first. @throws NotFound for anyone but the site host */
    Leaf<OutboxLetter> latest(State state, PersonId me, Turn turn) {
        onlyHost(me);
        return works.in(db -> LATEST.read(db, """
                select *, coalesce(sent_at, given_up_at, written_at) as stood_at from letters.letter
                where case when sent_at is not null then 'SENT' when given_up_at is not null then 'GIVEN_UP'
                  else 'WAITS' end = :state
                """, Map.of("state", state.name()), turn, (row, _) -> seen(kept(row))));
    }

    /** One letter, masked. @throws NotFound for anyone but the site host */
    OutboxLetter find(LetterId id, PersonId me) {
        onlyHost(me);
        return works.in(db -> seen(kept(db, id)));
    }

    /**
     * Looks behind the mask. That it was done and the letter that tells it are kept before anything is shown.
     *
     * @param host how the site host is called, for the letter that tells it
     * @return the whole letter, or nothing when that was done too often lately
     * @throws NotFound for anyone but the site host, and where there is no mask
     */
    Optional<OutboxLetter> unmask(LetterId id, PersonId me, String host) {
        onlyHost(me);
        if (!allowances.take("unmasking:" + me, 20, Duration.ofHours(1))) return Optional.empty();
        var own = correspondents.ownAddress(me).map(To::address).orElse("");
        return Optional.of(works.<OutboxLetter>in(db -> {
            var kept = kept(db, id);
            if (!kept.masked(clock.instant())) throw new NotFound();
            keepUnmasking(db, id, me);
            if (!kept.address.equalsIgnoreCase(own)) tell(db, kept, host);
            return seen(kept, kept.subject, kept.body);
        }));
    }

    /** Lets a letter that was given up be tried again. @throws NotFound for anyone but the site host */
    void retry(LetterId id, PersonId me) {
        onlyHost(me);
        works.run(db -> db.sql("""
                update letters.letter set given_up_at = null, refused = false, attempts = 0, not_before = :now
                where id = :id and given_up_at is not null and sent_at is null and good_until > :now
                """)
                .param("id", id.value())
                .param("now", Timestamp.from(clock.instant()))
                .update());
    }

    /** Whether something waits to be sent, as this person may know. */
    boolean isWaiting(PersonId me) {
        return correspondents.isHost(me)
                && works.<Boolean>in(db -> db.sql("""
                select exists (select from letters.letter
                  where sent_at is null and given_up_at is null and good_until > :now)
                """)
                        .param("now", Timestamp.from(clock.instant()))
                        .query(Boolean.class)
                        .single());
    }

    private void onlyHost(PersonId me) {
        if (!correspondents.isHost(me)) throw new NotFound();
    }

    private void keepUnmasking(JdbcClient db, LetterId id, PersonId me) {
        db.sql("insert into letters.unmasking (id, letter_id, by_person, at) values (:id, :letter, :me, :now)")
                .param("id", UUID.randomUUID())
                .param("letter", id.value())
                .param("me", me.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private void tell(JdbcClient db, Kept kept, String host) {
        var texts = languages.in(kept.language);
        letters.write(
                db,
                new To(kept.person.orElse(null), kept.address, kept.language),
                new Letter(
                        texts.t("letters.unmasked.subject"),
                        List.of(
                                Letter.text(texts.t(
                                        "letters.unmasked.text",
                                        clock.instant().atZone(settings.zone()),
                                        host,
                                        kept.subject)),
                                Letter.text(texts.t("letters.unmasked.why")))));
    }

    private OutboxLetter seen(Kept kept) {
        return seen(kept, masked(kept.subject, kept), kept.confidential ? "" : masked(kept.body, kept));
    }

    private OutboxLetter seen(Kept kept, String subject, String text) {
        var state = kept.sentAt.isPresent() ? State.SENT : kept.givenUpAt.isPresent() ? State.GIVEN_UP : State.WAITS;
        return new OutboxLetter(
                kept.id,
                state,
                kept.address,
                kept.language,
                subject,
                kept.sentAt.or(kept::givenUpAt).orElse(kept.writtenAt).atZone(settings.zone()),
                kept.confidential,
                text,
                kept.masked(clock.instant()));
    }

    private static String masked(String text, Kept kept) {
        var masked = text;
        // The longest first, so that no secret that begins another leaves the rest of it readable.
        for (var secret : kept.secrets.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList()) masked = masked.replace(secret, MASK);
        return masked;
    }

    private Kept kept(JdbcClient db, LetterId id) {
        return db.sql("select * from letters.letter where id = :id")
                .param("id", id.value())
                .query((row, _) -> kept(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                new LetterId(row.getObject("id", UUID.class)),
                Optional.ofNullable(row.getObject("to_person", UUID.class)).map(PersonId::new),
                row.getString("to_address"),
                Language.of(row.getString("language")).orElse(Language.EN),
                row.getString("subject"),
                row.getString("body"),
                List.of((String[]) row.getArray("secrets").getArray()),
                row.getBoolean("private"),
                row.getTimestamp("written_at").toInstant(),
                row.getTimestamp("good_until").toInstant(),
                Optional.ofNullable(row.getTimestamp("sent_at")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getTimestamp("given_up_at")).map(Timestamp::toInstant));
    }
}
