package org.longtable.world;

import java.time.Clock;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** What tests put in the place of the world outside: a clock that is set, and a count of the statements of people. */
@TestConfiguration(proxyBeanMethods = false)
public class World {
    @Bean
    @Primary
    static Clock settableClock() {
        return new SettableClock();
    }

    @Bean
    static BeanPostProcessor countStatements() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source && name.equals("dataSource")
                        ? ProxyDataSourceBuilder.create("people", source)
                                .afterQuery((_, _) -> Statements.count())
                                .build()
                        : bean;
            }
        };
    }
}
