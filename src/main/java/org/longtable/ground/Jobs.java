package org.longtable.ground;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Runs what modules want done from time to time, once among all nodes; the queue is in the database. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "longtable.jobs", havingValue = "true", matchIfMissing = true)
class Jobs {
    @Bean(initMethod = "start", destroyMethod = "stop")
    Scheduler scheduler(@Qualifier("works") DataSource works, List<Job> jobs) {
        var tasks = jobs.stream()
                .map(job -> Tasks.recurring(job.name(), Schedules.fixedDelay(job.every()))
                        .execute((_, _) -> job.work().run()))
                .toList();
        return Scheduler.create(works)
                .tableName("jobs.scheduled_tasks")
                .jdbcCustomization(new PostgreSqlJdbcCustomization(false, false))
                .startTasks(tasks)
                .threads(2)
                .pollingInterval(Duration.ofSeconds(5))
                // What a node was doing when it died is taken up after a minute; the library would wait half an hour.
                .heartbeatInterval(Duration.ofSeconds(15))
                .missedHeartbeatsLimit(4)
                .build();
    }
}
