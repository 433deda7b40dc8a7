package org.longtable.places;

import java.util.Map;
import org.longtable.people.OwnData;
import org.longtable.vocabulary.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One's own papers and helpers, and what was said through them; never a code. */
@Component
class PlacesData implements OwnData {
    private final JdbcClient db;

    PlacesData(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String module() {
        return "places";
    }

    @Override
    public Map<String, ?> of(PersonId me) {
        return OwnData.from(db, "places.own_data");
    }
}
