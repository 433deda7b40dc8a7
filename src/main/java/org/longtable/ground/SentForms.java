package org.longtable.ground;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which forms took effect, by the key that each carries; whoever holds the key may ask. */
@Component
public class SentForms {
    private final JdbcClient db;

    SentForms(JdbcClient db) {
        this.db = db;
    }

    public boolean tookEffect(UUID key) {
        return db.sql("select exists (select from ground.sent_once where key = :key)")
                .param("key", key)
                .query(Boolean.class)
                .single();
    }
}
