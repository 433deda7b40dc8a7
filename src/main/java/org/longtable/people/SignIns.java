package org.longtable.people;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.longtable.ground.Allowances;
import org.longtable.ground.Secret;
import org.longtable.ground.Settings;
import org.longtable.letters.Letter;
import org.longtable.letters.Letters;
import org.longtable.letters.To;
import org.longtable.site.Texts;
import org.longtable.vocabulary.PersonId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signing in by e-mail: a link for the browser that asked, and a code to type there when the mail is read elsewhere.
 * Every address gets the same answer and the same mail; an address that is new here becomes an account when its owner
 * first signs in. Where only those who were invited are taken in, its owner alone learns that it is not expected.
 */
@Component
class SignIns {
    private static final Logger LOG = LoggerFactory.getLogger(SignIns.class);
    private static final Duration LIFE = Duration.ofMinutes(10);

    sealed interface Outcome {
        record In(PersonId person) implements Outcome {}

        record Refused(Refusal why) implements Outcome {}
    }

    enum Refusal {
        UNKNOWN,
        OTHER_BROWSER,
        USED,
        EXPIRED,
        TOO_MANY,
        WRONG_CODE,
        NOT_INVITED
    }

    private final JdbcClient db;
    private final Letters letters;
    private final Allowances allowances;
    private final Clock clock;
    private final Settings settings;

    SignIns(JdbcClient db, Letters letters, Allowances allowances, Clock clock, Settings settings) {
        this.db = db;
        this.letters = letters;
        this.allowances = allowances;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * Sends link and code to this address.
     *
     * @param browser the secret that this browser keeps, so that only it can be signed in
     * @param network where the request came from, for the limits
     * @return false when too much was asked for lately
     */
    @Transactional
    boolean ask(String address, String browser, String network, Texts texts) {
        if (!allowances.take("sign-in:address:" + address.toLowerCase(Locale.ROOT), 5, Duration.ofMinutes(15))
                || !allowances.take("sign-in:network:" + network, 30, Duration.ofMinutes(15))) return false;
        var link = Secret.token();
        var code = Secret.code();
        db.sql("select people.ask_to_sign_in(:id, :email, :link, :code, :browser, :language, :expires)")
                .param("id", UUID.randomUUID())
                .param("email", address)
                .param("link", Secret.hash(link))
                .param("code", Secret.hash(code + browser))
                .param("browser", Secret.hash(browser))
                .param("language", texts.language().code())
                .param("expires", Timestamp.from(clock.instant().plus(LIFE)))
                .query((_, _) -> 0)
                .list();
        letters.write(
                new To(null, address, texts.language()),
                new Letter(
                                texts.t("people.sign-in.letter.subject"),
                                List.of(
                                        Letter.text(texts.t("people.sign-in.letter.why")),
                                        Letter.secretLink(
                                                texts.t("people.sign-in.letter.link"), "/sign-in/links/" + link),
                                        Letter.text(texts.t("people.sign-in.letter.code")),
                                        new Letter.Part.Code(code),
                                        Letter.text(texts.t("people.sign-in.letter.not-me"))))
                        .goodFor(LIFE));
        if (!letters.leave() && isHost(address))
            LOG.info("No mail server is set. Code for the site host who just asked to sign in: {}", code);
        return true;
    }

    /** A host whose browser forgot them would otherwise stand outside: the letter waits on a page only they can open. */
    private boolean isHost(String address) {
        return db.sql("select people.is_host_address(:email::citext)")
                .param("email", address)
                .query(Boolean.class)
                .single();
    }

    @Transactional
    Outcome byLink(String link, String browser) {
        return redeem(Secret.hash(link), null, browser);
    }

    @Transactional
    Outcome byCode(String code, String browser) {
        return redeem(null, Secret.hash(code.replaceAll("\\s", "") + browser), browser);
    }

    private Outcome redeem(byte @Nullable [] link, byte @Nullable [] code, String browser) {
        record Answer(Optional<UUID> person, Optional<String> refusal) {}
        var answer = db.sql("""
                select person, refusal
                from people.redeem_sign_in(:link, :code, :browser, :new, :invited_alone, :at)
                """)
                .param("link", link)
                .param("code", code)
                .param("browser", Secret.hash(browser))
                .param("new", PersonId.fresh().value())
                .param("invited_alone", settings.invitedAlone())
                .param("at", Timestamp.from(clock.instant()))
                .query((row, _) -> new Answer(
                        Optional.ofNullable(row.getObject("person", UUID.class)),
                        Optional.ofNullable(row.getString("refusal"))))
                .single();
        return answer.person()
                .<Outcome>map(person -> new Outcome.In(new PersonId(person)))
                .orElseGet(() -> new Outcome.Refused(
                        Refusal.valueOf(answer.refusal().orElseThrow().toUpperCase(Locale.ROOT))));
    }
}
