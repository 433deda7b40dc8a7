package org.longtable.bringing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A day as lists write it.
 *
 * @param day none where it is no day
 * @param reason last part of the text key of what was done, or empty
 */
record Days(Optional<LocalDate> day, String reason) {
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?:[T ].*)?");
    private static final Pattern PERIOD = Pattern.compile("(\\d{4})(?:[-/.](\\d{1,2}))?");
    private static final int YEAR = 4;
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})(?:[T ].*)?");

    /** A year behind is read with the day first, as funders write it, unless only the month can stand there. */
    static Days of(String written) {
        var first = YEAR_FIRST.matcher(written.strip());
        if (first.matches()) {
            var reason = written.strip().matches("\\d{4}-\\d{2}-\\d{2}(?:[T ].*)?") ? "" : "day-mended";
            return of(first.group(1), first.group(3), first.group(4), reason);
        }
        var last = YEAR_LAST.matcher(written.strip());
        if (!last.matches()) return new Days(Optional.empty(), "day");
        var monthFirst = Integer.parseInt(last.group(3)) > 12;
        return monthFirst
                ? of(last.group(4), last.group(1), last.group(3), "day-mended")
                : of(last.group(4), last.group(3), last.group(1), "day-mended");
    }

    /** A year or a month alone begins with its first day. */
    static Days since(String written) {
        return period(written, Function.identity());
    }

    /** A year or a month alone ends with its last day. */
    static Days until(String written) {
        return period(
                written,
                first -> isYear(written)
                        ? first.with(TemporalAdjusters.lastDayOfYear())
                        : first.with(TemporalAdjusters.lastDayOfMonth()));
    }

    private static boolean isYear(String written) {
        return written.strip().length() == YEAR;
    }

    private static Days period(String written, Function<LocalDate, LocalDate> reading) {
        var period = PERIOD.matcher(written.strip());
        if (!period.matches()) return of(written);
        var first = of(period.group(1), isYear(written) ? "1" : period.group(2), "1", "period");
        return new Days(first.day.map(reading), first.reason);
    }

    private static Days of(String year, String month, String day, String reason) {
        try {
            var read = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return read.getYear() < 1800 || read.getYear() > 2200
                    ? new Days(Optional.empty(), "day")
                    : new Days(Optional.of(read), reason);
        } catch (DateTimeException e) {
            return new Days(Optional.empty(), "day");
        }
    }
}
