package org.longtable.letters;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How often someone wants the letter that gathers what waits for them (R34). */
public enum Rhythm {
    WEEKLY,
    /** In the week of the month's first Tuesday. */
    MONTHLY,
    NEVER;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Rhythm> fromCode(String code) {
        return Arrays.stream(values())
                .filter(rhythm -> rhythm.code().equals(code))
                .findFirst();
    }
}
