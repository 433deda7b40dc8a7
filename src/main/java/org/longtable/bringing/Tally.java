package org.longtable.bringing;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What was counted while a list was read. */
final class Tally {
    private static final int MOST_TOLD = 50_000;

    long coordinates;
    long postal;
    long rural;
    long noName;
    long noProvince;

    private final Set<String> told = new HashSet<>();

    /** Whether this is said for the first time: what a list says a thousand times is told once. */
    boolean isNew(String said) {
        return told.size() > MOST_TOLD || told.add(said);
    }

    Map<String, Long> counts() {
        var counts = new LinkedHashMap<String, Long>();
        counts.put("coordinates", coordinates);
        counts.put("postal", postal);
        counts.put("rural", rural);
        counts.put("no_name", noName);
        counts.put("no_province", noProvince);
        return counts;
    }
}
