package org.longtable.network;

import java.util.Map;
import org.longtable.people.OwnData;
import org.longtable.vocabulary.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What someone asked for and was asked, with their own answers, and whose requests they do not want. */
@Component
class NetworkData implements OwnData {
    private final JdbcClient db;

    NetworkData(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String module() {
        return "network";
    }

    @Override
    public Map<String, ?> of(PersonId me) {
        return OwnData.from(db, "network.own_data");
    }
}
