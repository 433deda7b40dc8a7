package org.longtable.pace;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import org.longtable.ground.Job;
import org.longtable.ground.Works;
import org.longtable.tables.SeatEnded;
import org.longtable.vocabulary.Ids;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A visit that waited only for a partner who left is agreed on by those who remain: at once where someone leaves today,
 * within the hour where a last day that was said ahead has come.
 */
@Component
class VisitsOnLeaving {
    /** Two for each visit; more than these wait for the next time. */
    private static final int IDS = 40;

    private final JdbcClient db;
    private final Clock clock;

    VisitsOnLeaving(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @EventListener
    void settle(SeatEnded event) {
        db.sql("select pace.settle_visits(:table, :ids, :at)")
                .param("table", event.table().value())
                .param("ids", ids())
                .param("at", Timestamp.from(clock.instant()))
                .query(Integer.class)
                .single();
    }

    @Bean
    static Job settleVisits(Works works, Clock clock) {
        return new Job(
                "pace.settle_visits",
                Duration.ofHours(1),
                () -> works.run(db -> db.sql("select pace.settle_visits_everywhere(:ids, :at)")
                        .param("ids", ids())
                        .param("at", Timestamp.from(clock.instant()))
                        .query(Integer.class)
                        .single()));
    }

    private static UUID[] ids() {
        return Stream.generate(Ids::fresh).limit(IDS).toArray(UUID[]::new);
    }
}
