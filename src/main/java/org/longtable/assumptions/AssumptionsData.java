package org.longtable.assumptions;

import java.util.Map;
import org.longtable.people.OwnData;
import org.longtable.vocabulary.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a person took for granted, learned and planned in words. */
@Component
class AssumptionsData implements OwnData {
    private final JdbcClient db;

    AssumptionsData(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String module() {
        return "assumptions";
    }

    @Override
    public Map<String, ?> of(PersonId me) {
        return OwnData.from(db, "assumptions.own_data");
    }
}
