package org.longtable.updates;

import java.util.List;
import org.longtable.letters.Letter;
import org.longtable.site.Language;
import org.longtable.site.Languages;
import org.springframework.stereotype.Component;

/** What is written to people without a place. */
@Component
class UpdateLetters {
    private final Languages languages;

    UpdateLetters(Languages languages) {
        this.languages = languages;
    }

    /** Whether someone wants to be kept posted. */
    Letter asks(String inviter, String table, String token, Language language) {
        var texts = languages.in(language);
        return new Letter(
                oneLine(texts.t("updates.letter.asks.subject", table)),
                List.of(
                        Letter.text(texts.t("updates.letter.asks", inviter, table)),
                        Letter.secretLink(texts.t("updates.letter.asks.link"), "/posted/" + token),
                        Letter.text(texts.t("updates.letter.asks.no"))));
    }

    /** What is going on; for its reader alone, and not for the site host on the outbox page. */
    Letter tells(String table, String words, String token, Language language) {
        var texts = languages.in(language);
        return new Letter(
                        oneLine(texts.t("updates.letter.tells.subject", table)),
                        List.of(
                                Letter.text(words),
                                Letter.secretLink(texts.t("updates.letter.tells.link"), "/posted/" + token)))
                .confidentially();
    }

    /** A subject is a header of the mail: what people typed must not begin another one. */
    private static String oneLine(String words) {
        return words.replaceAll("\\s+", " ");
    }
}
