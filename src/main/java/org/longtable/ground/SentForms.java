package org.longtable.ground;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which forms took effect, by the key that each carries; whoever holds the key may ask. */
@Component
public class SentForms {
    /** Longer than a browser keeps what was typed in a form that got no answer. */
    private static final Duration KEPT = Duration.ofDays(30);

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

    @Bean
    static Job forgetSentForms(Works works, Clock clock) {
        return new Job("ground.forget_sent_forms", Duration.ofHours(1), () -> forget(works, clock));
    }

    static void forget(Works works, Clock clock) {
        works.run(db -> db.sql("delete from ground.sent_once where at < :before")
                .param("before", Timestamp.from(clock.instant().minus(KEPT)))
                .update());
    }
}
