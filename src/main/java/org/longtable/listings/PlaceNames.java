package org.longtable.listings;

import org.longtable.gazetteer.Gazetteer;
import org.longtable.gazetteer.Place;
import org.springframework.stereotype.Component;

/** How a place that an organisation tells is called: one of the gazetteer's is told by its number. */
@Component
class PlaceNames {
    private final Gazetteer gazetteer;

    PlaceNames(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** What is kept of what someone typed: the place of the gazetteer that is meant, or the words. */
    String kept(String typed) {
        return gazetteer.exactly(typed).map(place -> String.valueOf(place.id())).orElse(typed);
    }

    String name(String told) {
        return told.matches("\\d{1,9}")
                ? gazetteer.place(Integer.parseInt(told)).map(Place::name).orElse(told)
                : told;
    }
}
