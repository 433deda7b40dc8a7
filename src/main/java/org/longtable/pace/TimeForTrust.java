package org.longtable.pace;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.longtable.vocabulary.Figure;
import org.longtable.vocabulary.Fraction;

/**
 * How much time a table would do well to take before its first deliverable, and how much it has (F3). Exact throughout:
 * nothing is rounded before it is shown.
 */
public sealed interface TimeForTrust permits Reckoned, TimeForTrustRange {

    /**
     * @param familiarity absent while nobody has entered one; then both ends are worked out
     * @param congruence M of all partners' statements, 0 to 1 and exact; 0 until they are opened
     * @param firstMoment day of the earliest confirmed moment of the seven kinds between people of two partners
     * @param firstDeliverable day on which the first thing promised to others is due
     * @throws IllegalArgumentException if the congruence is not 0 to 1
     */
    static TimeForTrust of(
            @Nullable Familiarity familiarity,
            Fraction congruence,
            @Nullable LocalDate firstMoment,
            @Nullable LocalDate firstDeliverable,
            LocalDate asOf) {
        if (familiarity != null) return new Reckoned(familiarity, congruence, firstMoment, firstDeliverable, asOf);
        return new TimeForTrustRange(
                new Reckoned(Familiarity.STRANGERS, congruence, firstMoment, firstDeliverable, asOf),
                new Reckoned(Familiarity.PAST_PARTNERS, congruence, firstMoment, firstDeliverable, asOf));
    }

    /** Whether the table may be asked about its pace (W1). Never while the familiarity is open. */
    boolean isRushed();

    /** Recommended days, days there are, pressure and earliest workable start, each with what it is worked out from. */
    List<Figure> figures();
}
