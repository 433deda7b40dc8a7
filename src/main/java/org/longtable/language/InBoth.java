package org.longtable.language;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.longtable.site.Language;
import org.longtable.site.Texts;

/**
 * Something said in English, in French, or in both.
 *
 * @param en empty where it is not said in English
 * @param fr empty where it is not said in French
 */
public record InBoth(String en, String fr) {
    public static final InBoth NOTHING = new InBoth("", "");

    public boolean isEmpty() {
        return en.isEmpty() && fr.isEmpty();
    }

    /** As its reader understands it, or else in the one language there is. */
    public String in(Texts texts) {
        var first = texts.language() == Language.FR ? fr : en;
        return first.isEmpty() ? en + fr : first;
    }

    /** In the language that {@link #in} is not; empty where it is said in one alone. */
    public String other(Texts texts) {
        if (en.isEmpty() || fr.isEmpty()) return "";
        return texts.language() == Language.FR ? en : fr;
    }

    /** The language of {@link #in} where that is not the reader's, to be marked on the page. */
    public Optional<String> otherLanguage(Texts texts) {
        if (en.isEmpty() == fr.isEmpty()) return Optional.empty();
        var only = en.isEmpty() ? Language.FR : Language.EN;
        return only == texts.language() ? Optional.empty() : Optional.of(only.code());
    }

    /** Whether both say the same in a language in which both say something. */
    boolean saysTheSameAs(InBoth other) {
        return sharesEnglishWith(other) || same(fr, other.fr);
    }

    boolean sharesEnglishWith(InBoth other) {
        return same(en, other.en);
    }

    Stream<String> each() {
        return Stream.of(en, fr).filter(said -> !said.isEmpty());
    }

    private static boolean same(String one, String other) {
        return !one.isEmpty() && plain(one).equals(plain(other));
    }

    private static String plain(String said) {
        return Normalizer.normalize(said, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s.]+", " ")
                .strip();
    }
}
