package org.longtable.bench;

import jakarta.servlet.Filter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.proxy.NanoTimeStopwatchFactory;
import net.ttddyy.dsproxy.proxy.ProxyConfig;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/** How long the server took over each request, from its first filter to its last byte, and over each statement. */
@TestConfiguration(proxyBeanMethods = false)
class StopWatch {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final ConcurrentLinkedQueue<Long> TOOK = new ConcurrentLinkedQueue<>();
    private static final AtomicLong CPU = new AtomicLong();
    private static final Map<String, Asked> STATEMENTS = new ConcurrentHashMap<>();

    static void begin() {
        TOOK.clear();
        CPU.set(0);
        STATEMENTS.clear();
    }

    /** Of so many requests; the last of them may still be on its way out. */
    static long[] nanos(int requests) {
        while (TOOK.size() < requests) Thread.onSpinWait();
        return TOOK.stream().mapToLong(Long::longValue).toArray();
    }

    static long cpuNanos() {
        return CPU.get();
    }

    private record Asked(long times, long nanos) {
        Asked and(Asked more) {
            return new Asked(times + more.times, nanos + more.nanos);
        }
    }

    /** The statements that took longest, with the milliseconds of one page and how often it asks them. */
    static List<String> slowest(int most, int pages) {
        return STATEMENTS.entrySet().stream()
                .sorted(Comparator.comparingLong(one -> -one.getValue().nanos()))
                .limit(most)
                .map(one -> "    %.1f ms  %d ×  %s"
                        .formatted(
                                (double) one.getValue().nanos() / 1e6 / pages,
                                one.getValue().times() / pages,
                                one.getKey().replaceAll("\\s+", " ")))
                .toList();
    }

    @Bean
    static FilterRegistrationBean<Filter> timeRequests() {
        var filter = new FilterRegistrationBean<Filter>((request, response, chain) -> {
            var begun = System.nanoTime();
            var cpu = THREADS.getCurrentThreadCpuTime();
            try {
                chain.doFilter(request, response);
                response.flushBuffer();
            } finally {
                CPU.addAndGet(THREADS.getCurrentThreadCpuTime() - cpu);
                TOOK.add(System.nanoTime() - begun);
            }
        });
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    @Bean
    static BeanPostProcessor timeStatements() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (!(bean instanceof DataSource source && name.equals("dataSource"))) return bean;
                var timed = ProxyDataSourceBuilder.create("timed", source)
                        .afterQuery((took, queries) -> queries.forEach(query ->
                                STATEMENTS.merge(query.getQuery(), new Asked(1, took.getElapsedTime()), Asked::and)))
                        .build();
                // In nanoseconds, for most statements take less than a millisecond.
                timed.setProxyConfig(ProxyConfig.Builder.from(timed.getProxyConfig())
                        .stopwatchFactory(new NanoTimeStopwatchFactory())
                        .build());
                return timed;
            }
        };
    }
}
