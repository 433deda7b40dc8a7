package org.longtable.listings;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.longtable.letters.Letter;
import org.longtable.letters.Letters;
import org.longtable.letters.To;
import org.longtable.site.Language;
import org.longtable.site.Languages;
import org.longtable.site.Texts;
import org.longtable.vocabulary.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Letters to those who run this installation, and their answer to someone without an account. */
@Component
class HostLetters {
    private final JdbcClient db;
    private final Letters letters;
    private final Languages languages;

    HostLetters(JdbcClient db, Letters letters, Languages languages) {
        this.db = db;
        this.letters = letters;
        this.languages = languages;
    }

    void someoneClaims(String organisation, String person) {
        toHosts(texts -> new Letter(
                texts.t("listings.letter.claim.subject", organisation),
                List.of(
                        Letter.text(texts.t("listings.letter.claim.text", person, organisation)),
                        Letter.link(texts.t("listings.letter.go"), "/listed"))));
    }

    void someoneAsksOff(AskedOff asked) {
        toHosts(texts -> new Letter(
                texts.t("listings.letter.off.subject", asked.organisationName()),
                List.of(
                        Letter.text(texts.t("listings.off.wish." + asked.wish())),
                        Letter.link(texts.t("listings.letter.go"), "/listed"))));
    }

    /** Tells someone who asked, when they left an address, what was done. */
    void answer(AskedOff asked, String how) {
        if (asked.email().isEmpty()) return;
        var texts = languages.in(asked.language());
        letters.write(
                new To(null, asked.email(), asked.language()),
                new Letter(
                        texts.t("listings.letter.answer.subject", asked.organisationName()),
                        List.of(Letter.text(texts.t("listings.letter.answer." + how, asked.organisationName())))));
    }

    private void toHosts(Function<Texts, Letter> letter) {
        var hosts = db.sql("select * from listings.hosts()")
                .query((row, _) -> new To(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getString("email"),
                        Language.of(row.getString("language")).orElse(Language.EN)))
                .list();
        for (var host : hosts) letters.write(host, letter.apply(languages.in(host.language())));
    }
}
