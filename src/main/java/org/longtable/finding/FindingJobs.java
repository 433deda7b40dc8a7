package org.longtable.finding;

import java.time.Clock;
import java.time.Duration;
import org.longtable.ground.Job;
import org.longtable.letters.Letters;
import org.longtable.site.Assurance;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is done for finding from time to time, once among all nodes. */
@Configuration(proxyBeanMethods = false)
class FindingJobs {
    private static final Duration NOTED = Duration.ofDays(1);

    @Bean
    static Assurance whoFindsMe() {
        return new Assurance(5, "finding.privacy", "/find");
    }

    /** A node that did not read for so long begins its index anew. */
    @Bean
    Job clearChangesOfListings(IndexStore store, Clock clock) {
        return new Job(
                "clear-changes-of-listings",
                Duration.ofHours(1),
                () -> store.clear(clock.instant().minus(NOTED)));
    }

    /** Without a mail server they would be old when one is set. */
    @Bean
    Job writeLettersOfSavedSearches(DailyLetters daily, Letters letters) {
        return new Job("write-letters-of-saved-searches", Duration.ofHours(1), () -> {
            if (letters.leave()) daily.write();
        });
    }
}
