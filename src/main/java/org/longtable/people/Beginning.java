package org.longtable.people;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.longtable.ground.Allowances;
import org.longtable.ground.Secret;
import org.longtable.ground.Settings;
import org.longtable.site.Language;
import org.longtable.vocabulary.PersonId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The very first person of an installation shows with a code from its console that the installation is theirs. */
@Component
class Beginning {
    private static final Logger LOG = LoggerFactory.getLogger(Beginning.class);

    private final JdbcClient db;
    private final Allowances allowances;
    private final Settings settings;
    private final People people;
    private final Clock clock;
    private final String code = Secret.code() + Secret.code();

    Beginning(JdbcClient db, Allowances allowances, Settings settings, People people, Clock clock) {
        this.db = db;
        this.allowances = allowances;
        this.settings = settings;
        this.people = people;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void printCode() {
        LOG.info("Longtable is at {}", settings.address());
        if (!settings.demonstration() && !people.anyoneHere())
            LOG.info("To start your own, open {}/begin and type this code: {}", settings.address(), grouped());
    }

    String grouped() {
        return code.replaceAll("(.{4})(?=.)", "$1 ");
    }

    boolean isCode(String typed) {
        return allowances.take("begin", 10, Duration.ofMinutes(10)) && code.equals(typed.replaceAll("\\s", ""));
    }

    /** The first person, or nothing when someone was first already. */
    @Transactional
    Optional<PersonId> begin(String address, String name, Language language) {
        return Optional.ofNullable(db.sql("select people.begin_installation(:email, :name, :id, :language, :at)")
                        .param("email", address)
                        .param("name", name)
                        .param("id", PersonId.fresh().value())
                        .param("language", language.code())
                        .param("at", Timestamp.from(clock.instant()))
                        .query((row, _) -> row.getObject(1, UUID.class))
                        .list()
                        .getFirst())
                .map(PersonId::new);
    }
}
