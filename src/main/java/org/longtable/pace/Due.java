package org.longtable.pace;

import java.time.LocalDate;
import java.util.Locale;
import org.longtable.site.Texts;
import org.longtable.vocabulary.DueId;

/**
 * A date of a grant, or of something promised without one.
 *
 * @param words what happens then, in people's own words; may be empty for all kinds but {@link Kind#OTHER}
 * @param moved whether it is an earlier date, kept struck through
 */
public record Due(DueId id, Kind kind, String words, LocalDate on, boolean moved) {
    public enum Kind {
        START,
        FIRST_DELIVERABLE,
        SHOWING,
        REPORT,
        OTHER;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind fromCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }

        String key() {
            return "pace.due." + code().replace('_', '-');
        }

        /** What kind of date it is and, for those who do not know the table, what happens then. */
        String said(String words, Texts texts) {
            if (words.isEmpty()) return texts.t(key());
            return this == OTHER ? words : texts.t("pace.due.of", texts.t(key()), words);
        }
    }

    boolean isSameDateAs(Due other) {
        return kind == other.kind && words.equals(other.words) && on.equals(other.on);
    }

    /** Its words, or those of its kind. */
    public String said(Texts texts) {
        return words.isEmpty() ? texts.t(kind.key()) : words;
    }
}
