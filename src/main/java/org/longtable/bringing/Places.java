package org.longtable.bringing;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.longtable.gazetteer.Gazetteer;
import org.longtable.gazetteer.Place;
import org.longtable.gazetteer.Province;
import org.springframework.stereotype.Component;

/** Places known here, as lists name them. */
@Component
class Places {
    private final Gazetteer gazetteer;

    Places(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** Remembers what it found: most of a list is in a few places. */
    OrganisationRow.KnownPlaces remembering() {
        Map<String, Optional<String>> found = new HashMap<>();
        return (place, province) -> found.computeIfAbsent(place + "\n" + province, _ -> find(place, province));
    }

    private Optional<String> find(String place, Optional<Province> province) {
        return gazetteer
                .exactly(province.map(one -> place + ", " + one.code()).orElse(place))
                .map(Place::code);
    }
}
