package org.longtable.fears;

import java.util.Map;
import org.longtable.people.OwnData;
import org.longtable.vocabulary.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** That a person asked for it, and what they said for their partner; what they wrote stands with the envelopes. */
@Component
class FearsData implements OwnData {
    private final JdbcClient db;

    FearsData(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String module() {
        return "fears";
    }

    @Override
    public Map<String, ?> of(PersonId me) {
        return OwnData.from(db, "fears.own_data");
    }
}
