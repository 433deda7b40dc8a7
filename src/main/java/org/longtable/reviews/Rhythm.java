package org.longtable.reviews;

import java.time.LocalDate;
import java.util.Optional;

/**
 * When a table looks back.
 *
 * @param everyDays counted from the last time, or from the day on which the table began
 * @param chosen a day that was chosen for the next time
 * @param last the day of the last time
 * @param set whether someone set it, so that it is more than what a table begins with
 */
public record Rhythm(
        int everyDays,
        Optional<LocalDate> chosen,
        Optional<LocalDate> last,
        LocalDate started,
        boolean set,
        long version) {
    public static final int USUAL = 90;

    /** The day of the next time. A chosen day that lies before the last time is over. */
    public LocalDate next() {
        return chosen.filter(day -> last.map(day::isAfter).orElse(true))
                .orElseGet(() -> last.orElse(started).plusDays(everyDays));
    }

    public boolean isLate(LocalDate today) {
        return next().isBefore(today);
    }
}
