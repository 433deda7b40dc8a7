package org.longtable.conversations;

import java.util.Map;
import org.longtable.people.OwnData;
import org.longtable.vocabulary.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Conversations that a person prepared, what they proposed to record, and what they said yes to for their partner. */
@Component
class ConversationsData implements OwnData {
    private final JdbcClient db;

    ConversationsData(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String module() {
        return "conversations";
    }

    @Override
    public Map<String, ?> of(PersonId me) {
        return OwnData.from(db, "conversations.own_data");
    }
}
