package org.longtable.tables;

import java.util.ArrayList;
import org.longtable.ground.Secret;
import org.longtable.letters.Letter;
import org.longtable.letters.Letters;
import org.longtable.letters.To;
import org.longtable.site.Language;
import org.longtable.site.Languages;
import org.longtable.vocabulary.LetterId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The letter that offers a place, in the language that its writer chose. */
@Component
class InvitationLetters {
    private record Offer(
            String email,
            Language language,
            String words,
            String inviter,
            String inviterPartner,
            String table,
            String purpose) {}

    private final JdbcClient db;
    private final Letters letters;
    private final Languages languages;

    InvitationLetters(JdbcClient db, Letters letters, Languages languages) {
        this.db = db;
        this.letters = letters;
        this.languages = languages;
    }

    /** Sends the letter of the invitation that this secret opens. */
    void send(String token) {
        db.sql("select * from tables.letter_for(:token)")
                .param("token", Secret.hash(token))
                .query((row, _) -> new Offer(
                        row.getString("email"),
                        Language.of(row.getString("language")).orElse(Language.EN),
                        row.getString("words"),
                        row.getString("inviter"),
                        row.getString("inviter_partner"),
                        row.getString("table_name"),
                        row.getString("purpose")))
                .optional()
                .ifPresent(offer -> keep(
                        token, letters.write(new To(null, offer.email(), offer.language()), letter(offer, token))));
    }

    private void keep(String token, LetterId letter) {
        db.sql("select tables.letter_written(:token, :letter)")
                .param("token", Secret.hash(token))
                .param("letter", letter.value())
                .query((_, _) -> 0)
                .list();
    }

    private Letter letter(Offer offer, String token) {
        var texts = languages.in(offer.language());
        var parts = new ArrayList<Letter.Part>();
        var alone = offer.inviter().equals(offer.inviterPartner());
        parts.add(Letter.text(
                alone
                        ? texts.t("tables.letter.who.alone", offer.inviter(), offer.table())
                        : texts.t("tables.letter.who", offer.inviter(), offer.inviterPartner(), offer.table())));
        if (!offer.purpose().isBlank()) parts.add(Letter.text(texts.t("tables.letter.purpose", offer.purpose())));
        if (!offer.words().isBlank())
            parts.add(Letter.text(texts.t("tables.letter.words", offer.inviter(), offer.words())));
        parts.add(Letter.secretLink(texts.t("tables.letter.link"), "/invitations/" + token));
        parts.add(Letter.text(texts.t("tables.letter.no")));
        return new Letter(oneLine(texts.t("tables.letter.subject", offer.inviter(), offer.table())), parts);
    }

    /** A subject is a header of the mail: what people typed must not begin another one. */
    private static String oneLine(String words) {
        return words.replaceAll("\\s+", " ");
    }
}
