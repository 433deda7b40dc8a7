package org.longtable.community;

import java.util.Map;
import org.longtable.people.OwnData;
import org.longtable.vocabulary.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Words that one wrote down or said oneself, and times of listening that one noted; nobody else's. */
@Component
class CommunityData implements OwnData {
    private final JdbcClient db;

    CommunityData(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String module() {
        return "community";
    }

    @Override
    public Map<String, ?> of(PersonId me) {
        return OwnData.from(db, "community.own_data");
    }
}
