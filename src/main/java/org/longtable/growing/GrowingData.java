package org.longtable.growing;

import java.util.Map;
import org.longtable.people.OwnData;
import org.longtable.vocabulary.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The goals that a person wrote and the years they copied. */
@Component
class GrowingData implements OwnData {
    private final JdbcClient db;

    GrowingData(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String module() {
        return "growing";
    }

    @Override
    public Map<String, ?> of(PersonId me) {
        return OwnData.from(db, "growing.own_data");
    }
}
