package org.longtable.finding;

import java.util.Optional;
import java.util.function.Function;
import org.longtable.directory.Field;
import org.longtable.gazetteer.Coordinates;
import org.longtable.gazetteer.Gazetteer;
import org.longtable.gazetteer.Place;
import org.longtable.gazetteer.Province;
import org.longtable.gazetteer.Setting;

/**
 * Where someone is, as far as the lines that one may read tell it; what they say themselves of their surroundings goes
 * before what the gazetteer makes of the place.
 */
record Whereabouts(Optional<Coordinates> at, Optional<Province> province, Optional<Setting> setting) {
    static Whereabouts of(Listing listing, Gazetteer gazetteer, Function<String, Optional<Place>> named) {
        var place = listing.lines().stream()
                .filter(line -> line.field() == Field.PLACE)
                .flatMap(line -> named.apply(line.value()).stream())
                .findFirst();
        var point = listing.told(Field.COORDINATES).flatMap(Coordinates::of).filter(Coordinates::isAboutCanada);
        var own = listing.told(Field.SETTING).flatMap(Setting::of);
        return new Whereabouts(
                point.or(() -> place.map(Place::at)),
                place.map(Place::province)
                        .or(() -> point.map(gazetteer::nearest)
                                .map(near -> near.place().province())),
                own.or(() -> place.map(gazetteer::setting)).or(() -> point.map(gazetteer::setting)));
    }

    /** How far from a city that is, the furthest the greatest; nothing where it is one, or is not told. */
    int away() {
        return setting.map(Setting::ordinal).orElse(0);
    }
}
