package org.longtable.ground;

import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Each module has a folder of migrations with versions of its own, run in the order in which modules may use each
 * other. The order is written down here: it must not change with who happens to call whom.
 */
@Configuration(proxyBeanMethods = false)
class Migrations {
    private static final List<String> MODULES = List.of(
            "__root",
            "letters",
            "people",
            "directory",
            "envelopes",
            "questions",
            "tables",
            "updates",
            "relationships",
            "understanding",
            "reasons",
            "assumptions",
            "fears",
            "conversations",
            "language",
            "closeness",
            "pace",
            "agreements",
            "reviews",
            "growing",
            "places",
            "community",
            "meanings",
            "offers",
            "finding",
            "bringing",
            "listings",
            "network");

    @Bean
    FlywayMigrationStrategy moduleByModule(Settings settings, Roles roles) {
        return flyway -> {
            try (var connection = roles.owner().connect();
                    var _ = Roles.oneNodeAtATime(connection)) {
                migrate(flyway.getConfiguration());
                decideKind(JdbcClient.create(flyway.getConfiguration().getDataSource()), settings);
            } catch (SQLException e) {
                throw new IllegalStateException("the turn for migrations could not be taken", e);
            }
        };
    }

    private static void migrate(org.flywaydb.core.api.configuration.Configuration configuration) {
        for (var module : MODULES)
            Flyway.configure()
                    .configuration(configuration)
                    .locations("classpath:db/migration/" + module)
                    .table("flyway_" + module.replace("__", ""))
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .load()
                    .migrate();
    }

    /** A database is people's own or a demonstration from its first start on; the mode cannot be switched over it. */
    private static void decideKind(JdbcClient owner, Settings settings) {
        var wanted = settings.demonstration() ? "demonstration" : "own";
        owner.sql("insert into ground.installation (kind) values (:kind) on conflict do nothing")
                .param("kind", wanted)
                .update();
        var kind = owner.sql("select kind from ground.installation")
                .query(String.class)
                .single();
        if (!kind.equals(wanted)) throw new ServerTrouble("""
                    This database holds %s, so it cannot be started as %s. Leave out or add \
                    --longtable.demonstration=true, or name another database with --longtable.database (on a server \
                    of your own with --longtable.database-url).""".formatted(kind(kind), kind(wanted)));
    }

    private static String kind(String kind) {
        return kind.equals("own") ? "people's own data" : "a demonstration";
    }
}
