package org.longtable.tables;

import java.util.Map;
import org.longtable.people.OwnData;
import org.longtable.vocabulary.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a person wrote into notes of what was said, and which they read the same way. */
@Component
class WhatWeSaidData implements OwnData {
    private final JdbcClient db;

    WhatWeSaidData(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String module() {
        return "what_we_said";
    }

    @Override
    public Map<String, ?> of(PersonId me) {
        return OwnData.from(db, "tables.own_notes");
    }
}
