package org.longtable.finding;

import java.util.LinkedHashMap;
import java.util.Map;
import org.longtable.people.OwnData;
import org.longtable.vocabulary.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The searches that a person keeps. */
@Component
class FindingData implements OwnData {
    private final JdbcClient db;

    FindingData(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String module() {
        return "finding";
    }

    @Override
    public Map<String, ?> of(PersonId me) {
        var own = new LinkedHashMap<String, Object>();
        own.put("saved_searches", db.sql("""
                        select name, query, letters, saved_at from finding.saved where person_id = :me
                        order by saved_at, id
                        """).param("me", me.value()).query().listOfRows());
        return own;
    }
}
