package org.longtable.reasons;

import java.util.Map;
import org.longtable.people.OwnData;
import org.longtable.vocabulary.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a person said came true; what they answered alone stands with the envelopes. */
@Component
class ReasonsData implements OwnData {
    private final JdbcClient db;

    ReasonsData(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String module() {
        return "reasons";
    }

    @Override
    public Map<String, ?> of(PersonId me) {
        return OwnData.from(db, "reasons.own_data");
    }
}
