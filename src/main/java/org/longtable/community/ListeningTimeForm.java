package org.longtable.community;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.longtable.community.ListeningTimes.Count;
import org.longtable.site.Typed;

/** The counts in the form of a time of listening: how many of each capacity were invited, and how many came. */
final class ListeningTimeForm {
    private static final BigDecimal MOST = BigDecimal.valueOf(100_000);

    private ListeningTimeForm() {}

    static Map<Capacity, Count> counts(Typed typed) {
        var counts = new EnumMap<Capacity, Count>(Capacity.class);
        for (var capacity : Capacity.values()) {
            var count =
                    new Count(number(typed, "invited_" + capacity.code()), number(typed, "came_" + capacity.code()));
            if (count.invited() > 0 || count.came() > 0) counts.put(capacity, count);
        }
        return counts;
    }

    private static int number(Typed typed, String name) {
        return typed.optionalNumber(name, BigDecimal.ZERO, MOST)
                .map(BigDecimal::intValue)
                .orElse(0);
    }
}
