package org.longtable.tables;

import java.util.Map;
import org.longtable.people.OwnData;
import org.longtable.vocabulary.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a person said, did and was named in at tables. */
@Component
class TablesData implements OwnData {
    private final JdbcClient db;

    TablesData(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String module() {
        return "tables";
    }

    @Override
    public Map<String, ?> of(PersonId me) {
        return OwnData.from(db, "tables.own_data");
    }
}
