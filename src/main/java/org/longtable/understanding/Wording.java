package org.longtable.understanding;

import java.util.Optional;
import org.longtable.site.Language;
import org.longtable.site.Texts;

/**
 * The words of a statement: a ready one by its key, or the table's own in one language or both.
 *
 * @param ready key of a ready statement; absent for own words
 * @param en empty where it is not said in English
 * @param fr empty where it is not said in French
 */
public record Wording(Optional<String> ready, String en, String fr) {
    public static Wording ready(String key) {
        if (!ReadySet.holds(key)) throw new IllegalArgumentException("not a ready statement: " + key);
        return new Wording(Optional.of(key), "", "");
    }

    /** @throws IllegalArgumentException if it is said in neither language */
    public static Wording own(String en, String fr) {
        if (en.isEmpty() && fr.isEmpty()) throw new IllegalArgumentException("a statement without words");
        return new Wording(Optional.empty(), en, fr);
    }

    /** As its reader understands it, or else in the one language there is; empty once it was taken back. */
    String in(Texts texts) {
        if (ready.isPresent()) return texts.t("understanding.ready." + ready.get());
        var first = texts.language() == Language.FR ? fr : en;
        return first.isEmpty() ? en + fr : first;
    }

    /** The language of its words where that is not the reader's, to be marked on the page. */
    Optional<String> otherLanguage(Texts texts) {
        if (ready.isPresent() || en.isEmpty() == fr.isEmpty()) return Optional.empty();
        var only = en.isEmpty() ? Language.FR : Language.EN;
        return only == texts.language() ? Optional.empty() : Optional.of(only.code());
    }

    boolean saysTheSameAs(Wording other) {
        if (ready.isPresent() || other.ready.isPresent()) return ready.equals(other.ready);
        return !(en + fr).isEmpty() && en.equals(other.en) && fr.equals(other.fr);
    }
}
