package org.longtable.finding;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How soon someone is told by mail of someone new whom a saved search finds. */
public enum LetterRhythm {
    /** In the weekly letter, with all else. */
    WEEK,
    /** In a letter of its own, once a day at most; only where it was asked for (C10). */
    DAY,
    NEVER;

    static Optional<LetterRhythm> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
