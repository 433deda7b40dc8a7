package org.longtable.people;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.longtable.ground.Allowances;
import org.longtable.ground.Secret;
import org.longtable.letters.Letter;
import org.longtable.letters.Letters;
import org.longtable.letters.To;
import org.longtable.site.Languages;
import org.longtable.site.Texts;
import org.longtable.vocabulary.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Another e-mail address for one's account: proved by a code that is sent there, and told to the address before. Every
 * address gets the same answer and the same letter.
 */
@Component
public class AddressChanges {
    private static final Duration LIFE = Duration.ofMinutes(10);

    public sealed interface Outcome {
        record Changed(String address) implements Outcome {}

        /** @param why unknown, expired, too-many, wrong-code or taken */
        record Refused(String why) implements Outcome {}
    }

    private final JdbcClient db;
    private final People people;
    private final Letters letters;
    private final Languages languages;
    private final Allowances allowances;
    private final Clock clock;

    AddressChanges(
            JdbcClient db, People people, Letters letters, Languages languages, Allowances allowances, Clock clock) {
        this.db = db;
        this.people = people;
        this.letters = letters;
        this.languages = languages;
        this.allowances = allowances;
        this.clock = clock;
    }

    /** Sends a code to the new address. @return false when that was asked for too often lately */
    @Transactional
    public boolean ask(PersonId me, String address, Texts texts) {
        if (!allowances.take("address-change:" + me, 5, Duration.ofHours(1))
                || !allowances.take("sign-in:address:" + address.toLowerCase(Locale.ROOT), 5, Duration.ofMinutes(15)))
            return false;
        var code = Secret.code();
        var letter = letters.write(
                new To(null, address, texts.language()),
                new Letter(
                        texts.t("people.address.letter.subject"),
                        List.of(
                                Letter.text(texts.t("people.address.letter.why")),
                                new Letter.Part.Code(code),
                                Letter.text(texts.t("people.address.letter.not-me")))));
        db.sql("select people.ask_to_change_address(:address, :code, :expires, :letter)")
                .param("address", address)
                .param("code", hash(code, me))
                .param("expires", Timestamp.from(clock.instant().plus(LIFE)))
                .param("letter", letter.value())
                .query((_, _) -> 0)
                .list();
        return true;
    }

    /** The address that the asking person wishes for, where the letter with the code came back from it. */
    @Transactional(readOnly = true)
    public Optional<String> cameBack() {
        return db.sql("""
                select email::text from people.address_change
                where person_id = ground.asking() and letters.is_given_up(letter_id)
                """).query(String.class).optional();
    }

    @Transactional
    Outcome prove(PersonId me, String code) {
        var before = people.ownAddress(me).orElseThrow();
        record Answer(Optional<String> address, Optional<String> refusal) {}
        var answer = db.sql("select address, refusal from people.change_address(:code, :at)")
                .param("code", hash(code.replaceAll("\\s", ""), me))
                .param("at", Timestamp.from(clock.instant()))
                .query((row, _) -> new Answer(
                        Optional.ofNullable(row.getString("address")), Optional.ofNullable(row.getString("refusal"))))
                .single();
        if (answer.address().isEmpty())
            return new Outcome.Refused(answer.refusal().orElseThrow().replace('_', '-'));
        var address = answer.address().get();
        tell(before, address);
        return new Outcome.Changed(address);
    }

    /** Someone without an account begins one with the address that they asked for; all that is theirs stays theirs. */
    @Transactional
    public Outcome begin(PersonId me, String code) {
        return db.sql("select address, refusal from people.begin_account(:code, :at)")
                .param("code", hash(code.replaceAll("\\s", ""), me))
                .param("at", Timestamp.from(clock.instant()))
                .query((row, _) -> row.getString("refusal") == null
                        ? new Outcome.Changed(row.getString("address"))
                        : (Outcome) new Outcome.Refused(row.getString("refusal").replace('_', '-')))
                .single();
    }

    private void tell(To before, String address) {
        var texts = languages.in(before.language());
        letters.write(
                before,
                new Letter(
                        texts.t("people.address.told.subject"),
                        List.of(
                                Letter.text(texts.t("people.address.told", address)),
                                Letter.text(texts.t("people.address.told.not-me")))));
    }

    private static byte[] hash(String code, PersonId me) {
        return Secret.hash(code + me);
    }
}
