package org.longtable.ground;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Each module has a folder of migrations with versions of its own, run in the order in which modules may use each
 * other. The order is written down here: it must not change with who happens to call whom.
 */
@Configuration(proxyBeanMethods = false)
class Migrations {
    private static final List<String> MODULES =
            List.of("__root", "letters", "people", "directory", "questions", "tables", "relationships", "pace");

    @Bean
    FlywayMigrationStrategy moduleByModule() {
        return flyway -> MODULES.forEach(module -> Flyway.configure()
                .configuration(flyway.getConfiguration())
                .locations("classpath:db/migration/" + module)
                .table("flyway_" + module.replace("__", ""))
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate());
    }
}
