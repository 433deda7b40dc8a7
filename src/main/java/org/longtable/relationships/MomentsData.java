package org.longtable.relationships;

import java.util.LinkedHashMap;
import java.util.Map;
import org.longtable.people.OwnData;
import org.longtable.vocabulary.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The moments a person was at or noted, their own notes, their part in handovers, and the doors they knocked on. */
@Component
class MomentsData implements OwnData {
    private final JdbcClient db;

    MomentsData(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String module() {
        return "relationships";
    }

    @Override
    public Map<String, ?> of(PersonId me) {
        var all = new LinkedHashMap<String, Object>(OwnData.from(db, "relationships.own_data"));
        all.putAll(OwnData.from(db, "relationships.own_handovers"));
        all.putAll(OwnData.from(db, "relationships.own_doors"));
        all.putAll(OwnData.from(db, "relationships.own_origins"));
        return all;
    }
}
