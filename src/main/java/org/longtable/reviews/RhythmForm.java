package org.longtable.reviews;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.longtable.site.Typed;

/** The form of how often a table looks back. */
final class RhythmForm {
    private static final BigDecimal LEAST = BigDecimal.valueOf(14);
    private static final BigDecimal MOST = BigDecimal.valueOf(400);

    private RhythmForm() {}

    static int everyDays(Typed typed) {
        return typed.optionalNumber("review_every", LEAST, MOST)
                .map(BigDecimal::intValue)
                .orElse(Rhythm.USUAL);
    }

    static Optional<LocalDate> next(Typed typed, LocalDate today) {
        var next = typed.optionalDay("review_next");
        if (next.isPresent() && next.get().isBefore(today)) typed.problem("review_next", "reviews.next.past");
        return next;
    }

    /** A day that has gone by is not offered again. */
    static Map<String, String> stored(Rhythm rhythm, LocalDate today) {
        return Map.of(
                "review_every",
                Integer.toString(rhythm.everyDays()),
                "review_next",
                rhythm.next().isBefore(today) ? "" : rhythm.next().toString());
    }
}
