package org.longtable.letters;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How often someone wants the letter that gathers what waits for them (R34). */
public enum Rhythm {
    WEEKLY,
    /** In the week of the month's first Tuesday. */
    MONTHLY,
    NEVER;

    private static final int A_WEEK = 7;

    /** How many days the letter of this week has to last, until the one after it. */
    int daysToLast(LocalDate today) {
        if (this != MONTHLY) return A_WEEK;
        var tuesday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.TUESDAY));
        var next = tuesday.plusMonths(1).with(TemporalAdjusters.firstInMonth(DayOfWeek.TUESDAY));
        return Math.max(A_WEEK, (int) ChronoUnit.DAYS.between(today, next));
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Rhythm> fromCode(String code) {
        return Arrays.stream(values())
                .filter(rhythm -> rhythm.code().equals(code))
                .findFirst();
    }
}
