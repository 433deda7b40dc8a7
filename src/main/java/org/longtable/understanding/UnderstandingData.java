package org.longtable.understanding;

import java.util.Map;
import org.longtable.people.OwnData;
import org.longtable.vocabulary.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The statements that a person chose, wrote or answered, and the differences that they look after. */
@Component
class UnderstandingData implements OwnData {
    private final JdbcClient db;

    UnderstandingData(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String module() {
        return "understanding";
    }

    @Override
    public Map<String, ?> of(PersonId me) {
        return OwnData.from(db, "understanding.own_data");
    }
}
