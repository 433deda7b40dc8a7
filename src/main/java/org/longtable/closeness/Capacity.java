package org.longtable.closeness;

import java.util.Collection;
import java.util.Optional;

/**
 * What an organisation can spend in a year and how many it pays, as bands (R60). Bands are decades, so two bands apart
 * counts as a ratio of ten or more.
 */
record Capacity(Optional<Integer> budget, Optional<Integer> staff) {
    private static final int TEN_TIMES = 2;

    /** Whether any two lie ten times apart in what both have told. */
    static boolean differs(Collection<Capacity> all) {
        return apart(all.stream().flatMap(one -> one.budget.stream()).toList())
                || apart(all.stream().flatMap(one -> one.staff.stream()).toList());
    }

    private static boolean apart(Collection<Integer> bands) {
        var range = bands.stream().mapToInt(Integer::intValue).summaryStatistics();
        return range.getCount() > 1 && range.getMax() - range.getMin() >= TEN_TIMES;
    }
}
