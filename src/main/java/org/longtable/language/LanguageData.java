package org.longtable.language;

import java.util.Map;
import org.longtable.people.OwnData;
import org.longtable.vocabulary.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The words that a person added, and what they wrote about words. */
@Component
class LanguageData implements OwnData {
    private final JdbcClient db;

    LanguageData(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String module() {
        return "language";
    }

    @Override
    public Map<String, ?> of(PersonId me) {
        return OwnData.from(db, "language.own_data");
    }
}
