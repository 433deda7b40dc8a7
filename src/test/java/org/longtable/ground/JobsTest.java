package org.longtable.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.longtable.world.LongtableTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

class JobsTest extends LongtableTest {
    @Autowired
    @Qualifier("works")
    private DataSource works;

    @Test
    void what_a_node_was_doing_when_it_died_is_taken_up_after_a_minute_and_not_while_it_may_still_live()
            throws InterruptedException {
        beingDoneElsewhere("left by one that died", 65);
        beingDoneElsewhere("still being done", 50);
        var takenUp = new CountDownLatch(1);
        var doneTwice = new CountDownLatch(1);

        var scheduler = new Jobs()
                .scheduler(
                        works,
                        List.of(
                                new Job("left by one that died", Duration.ofDays(1), takenUp::countDown),
                                new Job("still being done", Duration.ofDays(1), doneTwice::countDown)));
        scheduler.start();
        try {
            assertThat(takenUp.await(1, TimeUnit.MINUTES)).isTrue();
            assertThat(doneTwice.getCount()).isOne();
        } finally {
            scheduler.stop();
        }
    }

    private void beingDoneElsewhere(String job, int secondsSinceItWasHeardOf) {
        owner().sql("""
                insert into jobs.scheduled_tasks
                  (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, version)
                values (:job, 'recurring', now() - interval '1 hour', true, 'another node',
                  now() - make_interval(secs => :seconds), 1)
                """)
                .param("job", job)
                .param("seconds", secondsSinceItWasHeardOf)
                .update();
    }
}
