package org.longtable.ground;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** Three ways into the database: its owner (migrations only), the people, and the works (sessions, mail, jobs). */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({Settings.class, ExternalServer.class})
@EnableTransactionManagement
class Ground {
    @Bean
    @ConditionalOnMissingBean
    Clock clock(Settings settings) {
        return settings.demonstration() ? new StoryClock(Clock.systemUTC()) : Clock.systemUTC();
    }

    @Bean
    @Conditional(OwnServer.class)
    @ConditionalOnMissingBean
    EmbeddedServer server(Settings settings) {
        return EmbeddedServer.start(settings.data());
    }

    @Bean
    Roles roles(
            ObjectProvider<EmbeddedServer> own,
            ExternalServer external,
            Settings settings,
            ConfigurableEnvironment environment) {
        if (external.isSet()) {
            external.insistOnSecrecy(environment);
            return external.roles();
        }
        var server = own.getObject();
        server.ensureDatabase(settings.database());
        return Roles.prepare(server, settings.database());
    }

    @Bean(defaultCandidate = false)
    @FlywayDataSource
    DataSource ownersData(Roles roles) {
        return pool(roles.owner(), 2);
    }

    @Bean
    @Primary
    DataSource dataSource(Roles roles) {
        return pool(roles.people(), 10);
    }

    @Bean(defaultCandidate = false)
    @Qualifier("works")
    DataSource worksData(Roles roles) {
        return pool(roles.works(), 6);
    }

    @Bean
    PersonTransactions transactionManager(DataSource dataSource, Clock clock, Settings settings) {
        return new PersonTransactions(dataSource, clock, settings);
    }

    @Bean
    @Primary
    JdbcClient db(DataSource dataSource) {
        return JdbcClient.create(dataSource);
    }

    /** The works' own way in; {@link Works} holds what may be done there. */
    @Bean
    Works works(@Qualifier("works") DataSource worksData) {
        return new Works(JdbcClient.create(worksData), new TransactionTemplate(new JdbcTransactionManager(worksData)));
    }

    @Bean
    FilterRegistrationBean<OneTransaction> oneTransaction(PersonTransactions transactions, JdbcClient db) {
        var filter = new FilterRegistrationBean<>(new OneTransaction(transactions, db));
        filter.setOrder(0); // behind the security filters, which know who asks
        return filter;
    }

    /** Our own server runs unless another one was named. */
    static final class OwnServer implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return context.getEnvironment()
                    .getProperty(ExternalServer.ADDRESS, "")
                    .isBlank();
        }
    }

    private static DataSource pool(Roles.Login login, int size) {
        var config = new HikariConfig();
        config.setPoolName(login.user());
        config.setJdbcUrl(login.url());
        config.setUsername(login.user());
        config.setPassword(login.password());
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setAutoCommit(true);
        config.setConnectionTimeout(5_000); // a database that is away comes back sooner, or people are told to wait
        // Pages ask many small questions; compiling them costs more than it gives. Our own server has it off already.
        config.setConnectionInitSql("set jit = off");
        // An answer that never comes is an unknown outcome, not a success; and details of a row stay out of messages.
        config.addDataSourceProperty("socketTimeout", "60");
        config.addDataSourceProperty("logServerErrorDetail", "false");
        return new HikariDataSource(config);
    }
}
