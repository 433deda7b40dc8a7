package org.longtable.pace;

import java.util.Map;
import org.longtable.people.OwnData;
import org.longtable.vocabulary.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The grants and dates that a person entered. */
@Component
class TimeData implements OwnData {
    private final JdbcClient db;

    TimeData(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String module() {
        return "pace";
    }

    @Override
    public Map<String, ?> of(PersonId me) {
        return OwnData.from(db, "pace.own_data");
    }
}
