package org.longtable.letters;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.longtable.ground.Asking;
import org.longtable.ground.Secret;
import org.longtable.ground.Settings;
import org.longtable.ground.Signing;
import org.longtable.letters.FromLetter.Shown;
import org.longtable.letters.FromLetter.Taken;
import org.longtable.site.Languages;
import org.longtable.site.Typed;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PersonId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links in letters that let their reader do one thing, once, within thirty days, without signing in. The running
 * transaction goes on as that person for it; no session begins.
 */
@Component
class ActLinks {
    private static final Duration LIFE = Duration.ofDays(30);

    private record Kept(
            PersonId person,
            Act act,
            Instant expiresAt,
            @Nullable Instant usedAt) {}

    private final ObjectProvider<FromLetter> modules;
    private final Correspondents correspondents;
    private final Languages languages;
    private final Signing signing;
    private final JdbcClient db;
    private final Settings settings;
    private final Clock clock;

    ActLinks(
            ObjectProvider<FromLetter> modules,
            Correspondents correspondents,
            Languages languages,
            Signing signing,
            JdbcClient db,
            Settings settings,
            Clock clock) {
        this.modules = modules;
        this.correspondents = correspondents;
        this.languages = languages;
        this.signing = signing;
        this.db = db;
        this.settings = settings;
        this.clock = clock;
    }

    /** Makes a link for the asking person. @return its path, a secret */
    String write(PersonId person, Act act, Instant now) {
        var token = Secret.token();
        db.sql("""
                insert into letters.act (token_hash, person_id, purpose, target, version, expires_at)
                values (:hash, :person, :purpose, :target, :version, :expires)
                """)
                .param("hash", Secret.hash(token))
                .param("person", person.value())
                .param("purpose", act.purpose())
                .param("target", act.target())
                .param("version", act.version())
                .param("expires", Timestamp.from(now.plus(LIFE)))
                .update();
        return "/from-letter/" + token;
    }

    /** Looks behind a link and changes nothing. */
    @Transactional(readOnly = true)
    Behind open(String token) {
        return kept(token).map(this::open).orElseGet(Behind.Nothing::new);
    }

    /** Does what the link is for, if it can be done. @return what became of what was filled in, where something was */
    @Transactional
    Taken use(String token, Typed typed) {
        if (!(open(token) instanceof Behind.Open(var _, var shown))) return Taken.TAKEN;
        var kept = kept(token).orElseThrow(NotFound::new);
        var module = module(kept.act.purpose());
        if (shown instanceof Shown.Asks) return module.take(kept.act, kept.person, typed);
        if (shown instanceof Shown.Possible && uses(token)) module.act(kept.act, kept.person);
        return Taken.TAKEN;
    }

    private Behind open(Kept kept) {
        if (Asking.person().filter(person -> !person.equals(kept.person)).isPresent()) return new Behind.SomeoneElses();
        signing.goOnAs(kept.person);
        var language = correspondents.ownAddress(kept.person).map(To::language);
        if (language.isEmpty()) return new Behind.Nothing();
        var texts = languages.in(language.get());
        var module = module(kept.act.purpose());
        if (kept.usedAt != null)
            return new Behind.Used(
                    texts.language(),
                    LocalDate.ofInstant(kept.usedAt, settings.zone()),
                    module.done(kept.act.purpose(), texts));
        if (!kept.expiresAt.isAfter(clock.instant())) return new Behind.Expired(texts.language());
        return new Behind.Open(texts.language(), module.show(kept.act, kept.person, texts));
    }

    private FromLetter module(String purpose) {
        return modules.stream()
                .filter(module -> module.handles(purpose))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no module lets people do " + purpose + " from a letter"));
    }

    private Optional<Kept> kept(String token) {
        return db.sql("select person_id, purpose, target, version, expires_at, used_at from letters.behind(:hash)")
                .param("hash", Secret.hash(token))
                .query((row, _) -> new Kept(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        new Act(row.getString("purpose"), row.getObject("target", UUID.class), row.getLong("version")),
                        row.getTimestamp("expires_at").toInstant(),
                        row.getTimestamp("used_at") == null
                                ? null
                                : row.getTimestamp("used_at").toInstant()))
                .optional();
    }

    private boolean uses(String token) {
        return db.sql("select letters.use(:hash, :now)")
                .param("hash", Secret.hash(token))
                .param("now", Timestamp.from(clock.instant()))
                .query(Boolean.class)
                .single();
    }
}
