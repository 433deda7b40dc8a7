package org.longtable.meanings;

import java.util.Map;
import org.longtable.people.OwnData;
import org.longtable.vocabulary.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a site host added to the words. */
@Component
class MeaningsData implements OwnData {
    private final JdbcClient db;

    MeaningsData(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String module() {
        return "meanings";
    }

    @Override
    public Map<String, ?> of(PersonId me) {
        return Map.of("words_added", db.sql("""
                select c.name_en, c.name_fr, a.at, a.taken_back_at
                from meanings.addition a join meanings.concept c on c.addition_id = a.id
                where a.by_person = :me order by a.at, a.id, c.id
                """).param("me", me.value()).query().listOfRows());
    }
}
