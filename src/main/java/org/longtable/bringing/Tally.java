package org.longtable.bringing;

import java.util.LinkedHashMap;
import java.util.Map;

/** What was counted while a list was read. */
final class Tally {
    long coordinates;
    long postal;
    long rural;
    long noName;
    long noProvince;

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
