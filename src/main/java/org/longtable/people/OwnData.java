package org.longtable.people;

import java.util.Map;
import org.longtable.vocabulary.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * A module's part of the copy of everything that is a person's own (X6): what they wrote, said and did, and what is
 * kept about them. Never what is another person's, such as someone else's notes.
 */
public interface OwnData {
    /** The module's name; its part of the copy stands under it. */
    String module();

    /**
     * What the module holds of this person, who asks: maps with lower-case keys, lists, texts, numbers, truth values,
     * days and instants.
     */
    Map<String, ?> of(PersonId me);

    /** What a function of the database that knows who asks answers as one JSON object. */
    @SuppressWarnings("unchecked")
    static Map<String, ?> from(JdbcClient db, String function) {
        var answer =
                db.sql("select " + function + "()::text").query(String.class).single();
        return (Map<String, ?>) JsonMapper.shared().readValue(answer, Map.class);
    }
}
