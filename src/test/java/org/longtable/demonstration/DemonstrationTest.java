package org.longtable.demonstration;

import org.junit.jupiter.api.BeforeEach;
import org.longtable.ground.StoryClock;
import org.longtable.world.SettableClock;
import org.longtable.world.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/**
 * An installation of invented people, told on 2 February 2026, with its own database and server. All tests of the
 * demonstration share it; those that change the stories have them told anew.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "longtable.data=target/test-demonstration",
            "longtable.database=demonstration_${random.int[100000,999999]}",
            "longtable.demonstration=true",
            "longtable.newcomers=invited",
            "longtable.jobs=false",
            "logging.level.org.longtable=WARN",
        })
@Import(DemonstrationTest.InventedWorld.class)
abstract class DemonstrationTest {
    @TestConfiguration(proxyBeanMethods = false)
    static class InventedWorld {
        @Bean
        SettableClock today() {
            return new SettableClock();
        }

        @Bean
        @Primary
        StoryClock storyClock(SettableClock today) {
            return new StoryClock(today);
        }
    }

    @LocalServerPort
    private int port;

    @Autowired
    protected SettableClock clock;

    @Autowired
    protected Demonstration demonstration;

    @BeforeEach
    void itIsTheSecondOfFebruary() {
        clock.isOn("2026-02-02");
    }

    /** A browser that nobody has signed in with. */
    protected Visitor stranger() {
        return new Visitor("http://localhost:" + port);
    }

    /** A browser in which someone sat down in this place. */
    protected Visitor inThePlaceOf(String name) {
        return sit(stranger(), name);
    }

    protected Visitor sit(Visitor visitor, String name) {
        var member = demonstration.cast().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        var form = "form:has(input[name=person][value=%1$s], option[value=%1$s])".formatted(member.id());
        visitor.visit("/demonstration").type("person", member.id().toString());
        return visitor.press(visitor.page().select(form + " button").first().ownText(), form);
    }
}
