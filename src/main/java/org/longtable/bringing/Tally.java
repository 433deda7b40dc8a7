package org.longtable.bringing;

import java.util.LinkedHashMap;
import java.util.Map;

/** What was counted while a list was read. */
final class Tally {
    int coordinates;
    int postal;
    int rural;
    int noName;
    int noProvince;

    Map<String, Integer> counts() {
        var counts = new LinkedHashMap<String, Integer>();
        counts.put("coordinates", coordinates);
        counts.put("postal", postal);
        counts.put("rural", rural);
        counts.put("no_name", noName);
        counts.put("no_province", noProvince);
        return counts;
    }
}
