package org.longtable.closeness;

import java.util.Map;
import org.longtable.people.OwnData;
import org.longtable.vocabulary.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The levels that a person suggested and took, and what they answered. What they sealed is told by the envelopes. */
@Component
class ClosenessData implements OwnData {
    private final JdbcClient db;

    ClosenessData(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String module() {
        return "closeness";
    }

    @Override
    public Map<String, ?> of(PersonId me) {
        return OwnData.from(db, "closeness.own_data");
    }
}
