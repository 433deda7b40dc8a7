package org.longtable.envelopes;

import java.util.Map;
import org.longtable.people.OwnData;
import org.longtable.vocabulary.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rounds that a person began and the answers that they wrote; never anyone else's. */
@Component
class EnvelopesData implements OwnData {
    private final JdbcClient db;

    EnvelopesData(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String module() {
        return "envelopes";
    }

    @Override
    public Map<String, ?> of(PersonId me) {
        return OwnData.from(db, "envelopes.own_data");
    }
}
