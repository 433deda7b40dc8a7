package org.longtable.bench;

import jakarta.servlet.Filter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
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
    private static final Map<String, Long> STATEMENTS = new ConcurrentHashMap<>();

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

    /** The statements that took longest, with the milliseconds of one page. */
    static List<String> slowest(int most, int pages) {
        return STATEMENTS.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(most)
                .map(one -> "    %.1f ms  %s"
                        .formatted(
                                (double) one.getValue() / 1e6 / pages,
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
                return bean instanceof DataSource source && name.equals("dataSource")
                        ? ProxyDataSourceBuilder.create("timed", source)
                                .afterQuery((took, queries) -> queries.forEach(query -> STATEMENTS.merge(
                                        query.getQuery(), took.getElapsedTime() * 1_000_000, Long::sum)))
                                .build()
                        : bean;
            }
        };
    }
}
