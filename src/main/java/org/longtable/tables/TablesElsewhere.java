package org.longtable.tables;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.longtable.ground.Job;
import org.longtable.ground.Works;
import org.longtable.site.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where tables are found, and what is done for them from time to time. */
@Configuration(proxyBeanMethods = false)
class TablesElsewhere {
    @Bean
    NavigationItem tablesInNavigation() {
        return new NavigationItem(20, "tables.title", "/tables");
    }

    /** After 30 days without an answer, a name and an address are forgotten (C1). */
    @Bean
    Job forgetUnanswered(Works works, Clock clock) {
        return new Job("tables.forget_unanswered", Duration.ofHours(1), () -> forget(works, clock.instant()));
    }

    /** What a quiet table no longer keeps goes every night, or as soon as the installation runs again (C7). */
    @Bean
    Job forgetWhatQuietTablesKept(Works works, Clock clock) {
        return new Job("tables.forget_what_is_old", Duration.ofHours(1), () -> forgetOld(works, clock.instant()));
    }

    static void forgetOld(Works works, Instant now) {
        works.run(db -> db.sql("select tables.forget_what_is_old(:at)")
                .param("at", Timestamp.from(now))
                .query((_, _) -> 0)
                .list());
    }

    static void forget(Works works, Instant now) {
        works.run(db -> db.sql("select tables.forget_unanswered(:at)")
                .param("at", Timestamp.from(now))
                .query((_, _) -> 0)
                .list());
    }
}
