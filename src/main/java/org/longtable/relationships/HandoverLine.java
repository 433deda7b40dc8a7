package org.longtable.relationships;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** What a handover looks at, in the order in which it is told. */
public enum HandoverLine {
    INTRODUCTIONS,
    PROMISES,
    DUTIES,
    COMMUNITY,
    PAUSE,
    FUNDER,
    GOOD_BYE;

    /** What became of a line. */
    public enum Standing {
        TAKEN,
        DONE,
        NOT_NEEDED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Standing> fromCode(String code) {
            for (var standing : values()) if (standing.code().equals(code)) return Optional.of(standing);
            return Optional.empty();
        }
    }

    /** @param word what was said about it; may be empty @param byWhen until when, while someone looks after it */
    public record Told(Standing standing, String word, Optional<LocalDate> byWhen, String byName, LocalDate on) {}

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<HandoverLine> fromCode(String code) {
        for (var line : values()) if (line.code().equals(code)) return Optional.of(line);
        return Optional.empty();
    }
}
