package org.longtable.closeness;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether a table is advised to write an agreement, or needs one, and why (F6).
 *
 * @param reasons what holds, the hard ones first
 * @param open what nobody has said yet, and nothing tells
 */
public record Formality(Set<Trigger> reasons, List<Trigger> open) {
    private static final int SOFT_ONES = 2;

    public enum Call {
        NOTHING,
        ADVISED,
        NEEDED
    }

    public Formality {
        reasons = Collections.unmodifiableSet(
                reasons.isEmpty() ? EnumSet.noneOf(Trigger.class) : EnumSet.copyOf(reasons));
        open = List.copyOf(open);
    }

    /** @param known what is told by the table itself, or by its partners, who are heard where it tells nothing */
    static Formality of(Collection<Trigger> known, Map<Trigger, Boolean> told) {
        var reasons = new EnumMap<Trigger, Boolean>(Trigger.class);
        reasons.putAll(told);
        known.forEach(one -> reasons.put(one, true));
        var hold = EnumSet.noneOf(Trigger.class);
        reasons.forEach((one, yes) -> {
            if (yes) hold.add(one);
        });
        return new Formality(
                hold,
                Arrays.stream(Trigger.values())
                        .filter(Trigger.asked()::contains)
                        .filter(one -> !reasons.containsKey(one))
                        .toList());
    }

    public Call call() {
        if (reasons.stream().anyMatch(Trigger::isHard)) return Call.NEEDED;
        return reasons.size() >= SOFT_ONES ? Call.ADVISED : Call.NOTHING;
    }
}
