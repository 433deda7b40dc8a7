package org.longtable.letters;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.longtable.ground.Works;
import org.springframework.stereotype.Component;

/** Clears what is over: words and secrets of letters that come too late, and after ninety days the rest. */
@Component
class Tidying {
    private static final Duration KEPT = Duration.ofDays(90);

    private final Works works;
    private final Clock clock;

    Tidying(Works works, Clock clock) {
        this.works = works;
        this.clock = clock;
    }

    void tidy() {
        var now = clock.instant();
        works.run(db -> {
            db.sql("""
                    update letters.letter set body = '', html = '', secrets = '{}',
                      given_up_at = coalesce(given_up_at, :now)
                    where sent_at is null and good_until <= :now and (given_up_at is null or body <> '')
                    """).param("now", Timestamp.from(now)).update();
            // A node that died at the last try could not say that it was the last.
            db.sql("""
                    update letters.letter set given_up_at = :now
                    where sent_at is null and given_up_at is null and attempts >= :tries and not_before <= :now
                    """)
                    .param("tries", Sending.TRIES)
                    .param("now", Timestamp.from(now))
                    .update();
            db.sql("select letters.forget(:before)")
                    .param("before", Timestamp.from(now.minus(KEPT)))
                    .query((_, _) -> 0)
                    .list();
        });
    }
}
