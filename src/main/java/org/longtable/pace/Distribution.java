package org.longtable.pace;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.longtable.vocabulary.Figure;

/**
 * How much time a funder's own open grants leave, counted over all of them: never which (C4).
 *
 * @param open how many grants there are
 * @param notKnown how many of them have no first moment, first deliverable or familiarity yet; they are not counted
 */
public record Distribution(int open, int rushed, int tight, int workable, int notKnown) {
    static Distribution of(List<Optional<Pace>> paces) {
        return new Distribution(
                paces.size(), count(paces, Pace.RUSHED), count(paces, Pace.TIGHT), count(paces, Pace.WORKABLE), (int)
                        paces.stream().filter(Optional::isEmpty).count());
    }

    /** How many are counted. */
    public int known() {
        return rushed + tight + workable;
    }

    /** The share of those that are faster than trust usually grows, as a percentage of those that are known. */
    public int rushedPercent() {
        return percent(rushed);
    }

    public int percent(int part) {
        return known() == 0
                ? 0
                : Figure.toPercent(
                        BigDecimal.valueOf(part).divide(BigDecimal.valueOf(known()), 6, RoundingMode.HALF_UP));
    }

    private static int count(List<Optional<Pace>> paces, Pace pace) {
        return (int)
                paces.stream().flatMap(Optional::stream).filter(pace::equals).count();
    }
}
