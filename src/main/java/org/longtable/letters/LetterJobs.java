package org.longtable.letters;

import java.time.Duration;
import org.longtable.ground.Job;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is done for letters from time to time, once among all nodes. */
@Configuration(proxyBeanMethods = false)
class LetterJobs {
    /** Letters go out as soon as they are written; this is for those that could not, or whose node died. */
    @Bean
    Job sendLetters(Sending sending) {
        return new Job("send-letters", Duration.ofSeconds(10), sending::sendWhatWaits);
    }

    /** Without a mail server a weekly letter would reach nobody, and be old when one is set. */
    @Bean
    Job writeWeeklyLetters(Digests digests, Sending sending) {
        return new Job("write-weekly-letters", Duration.ofMinutes(10), () -> {
            if (sending.canSend()) digests.writeInTheMorning();
        });
    }

    @Bean
    Job tidyLetters(Tidying tidying) {
        return new Job("tidy-letters", Duration.ofHours(1), tidying::tidy);
    }
}
