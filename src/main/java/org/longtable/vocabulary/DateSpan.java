package org.longtable.vocabulary;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days from a first one, which belongs to the span, until a last one, on which it is already over. Without a last day
 * it is open. A span may be empty.
 *
 * @throws IllegalArgumentException if the last day is before the first
 */
public record DateSpan(LocalDate from, @Nullable LocalDate until) {
    public DateSpan {
        if (until != null && until.isBefore(from))
            throw new IllegalArgumentException("ends on " + until + " before it begins on " + from);
    }

    public static DateSpan since(LocalDate from) {
        return new DateSpan(from, null);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }

    public boolean overlaps(DateSpan other) {
        return beginsBeforeEndOf(other) && other.beginsBeforeEndOf(this) && !isEmpty() && !other.isEmpty();
    }

    public boolean isEmpty() {
        return from.equals(until);
    }

    private boolean beginsBeforeEndOf(DateSpan other) {
        return other.until == null || from.isBefore(other.until);
    }
}
