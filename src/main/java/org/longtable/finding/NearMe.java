package org.longtable.finding;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.longtable.gazetteer.Gazetteer;
import org.longtable.site.Languages;
import org.springframework.stereotype.Component;

/**
 * Small indexes of those near someone, as that someone reads them. What is in them is read anew for each search; only
 * the making of an index is spared where exactly the same was read before, as it is from one key to the next.
 */
@Component
class NearMe {
    private static final int KEPT = 32;

    private final Languages languages;
    private final Gazetteer gazetteer;
    private final Map<Set<Listing>, Index> made = Collections.synchronizedMap(new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Set<Listing>, Index> eldest) {
            return size() > KEPT;
        }
    });

    NearMe(Languages languages, Gazetteer gazetteer) {
        this.languages = languages;
        this.gazetteer = gazetteer;
    }

    Index of(Collection<Listing> listings) {
        var all = Set.copyOf(listings);
        var before = made.get(all);
        if (before != null) return before;
        // Nobody else waits while it is made; at worst two make the same.
        var index = Index.of(languages, gazetteer, List.copyOf(all));
        made.put(all, index);
        return index;
    }
}
