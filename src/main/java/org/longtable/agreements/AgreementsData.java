package org.longtable.agreements;

import java.util.Map;
import org.longtable.people.OwnData;
import org.longtable.vocabulary.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a person wrote into agreements, said about them, and noted for their own side. */
@Component
class AgreementsData implements OwnData {
    private final JdbcClient db;

    AgreementsData(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String module() {
        return "agreements";
    }

    @Override
    public Map<String, ?> of(PersonId me) {
        return OwnData.from(db, "agreements.own_data");
    }
}
