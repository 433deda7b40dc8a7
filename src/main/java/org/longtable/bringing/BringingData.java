package org.longtable.bringing;

import java.util.LinkedHashMap;
import java.util.Map;
import org.longtable.people.OwnData;
import org.longtable.vocabulary.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lists that a person brought in. */
@Component
class BringingData implements OwnData {
    private final JdbcClient db;

    BringingData(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String module() {
        return "bringing";
    }

    @Override
    public Map<String, ?> of(PersonId me) {
        var own = new LinkedHashMap<String, Object>();
        own.put("lists_brought_in", db.sql("""
                select file_name, holds, row_count, at, state from bringing.bringing where by_person = :me order by at, id
                """).param("me", me.value()).query().listOfRows());
        own.put("lists_known", db.sql("""
                select name, holds, at from bringing.source where by_person = :me order by at, id
                """).param("me", me.value()).query().listOfRows());
        own.put("asked_from_lists", db.sql("""
                select a.name, a.email::text, o.name as organisation, a.state, a.made_at from bringing.asked a
                  join directory.organisation o on o.id = a.organisation_id
                where a.by_person = :me order by a.made_at, a.id
                """).param("me", me.value()).query().listOfRows());
        return own;
    }
}
