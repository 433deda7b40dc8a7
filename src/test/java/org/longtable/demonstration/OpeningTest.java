package org.longtable.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.longtable.Longtable;
import org.longtable.ground.EmbeddedServer;
import org.longtable.ground.ServerTrouble;
import org.longtable.world.Visitor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** From the first page of an installation that nobody has begun to a demonstration beside it, one step after another. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OpeningTest {
    private static final String BEGIN = "Look around";

    @TempDir
    static Path home;

    private static ConfigurableApplicationContext own;
    private static EmbeddedServer server;
    private static Opening opening;
    private static int port;

    @BeforeAll
    static void anInstallationThatNobodyHasBegun() throws IOException {
        port = Opening.freePort(0);
        own = new SpringApplicationBuilder(Longtable.class)
                .registerShutdownHook(false)
                .run(
                        "--server.port=" + port,
                        "--longtable.data=" + home.resolve("data"),
                        "--longtable.jobs=false",
                        "--logging.level.org.longtable=WARN");
        server = own.getBean(EmbeddedServer.class);
        opening = own.getBean(Opening.class);
    }

    @AfterAll
    static void close() {
        own.close();
    }

    @Test
    @Order(1)
    void there_is_no_progress_of_what_nobody_asked_for() {
        assertThat(visitor().ask("/demonstration/opening").status()).isEqualTo(404);
        assertThat(visitor().ask("/demonstration").status()).isEqualTo(404);
    }

    @Test
    @Order(2)
    void what_did_not_open_says_so_and_opens_when_it_is_tried_again_on_a_port_that_is_free() throws Exception {
        try (var _ = new ServerSocket(port + 1, 1, InetAddress.getLoopbackAddress())) {
            server.ensureDatabase("demonstration");
            letConnect(false);
            var visitor = visitor().visit("/").press(BEGIN);
            untilNoLongerOpening();
            visitor.visit("/demonstration/opening");
            assertThat(visitor.text()).contains("The demonstration did not open", "Nothing of yours was touched");

            letConnect(true);
            visitor.press("Try again");
            assertThat(visitor.where()).isEqualTo("/demonstration/opening");
            untilNoLongerOpening();
            visitor.ask("/demonstration/opening");
        }
        var address = opening.address().orElseThrow();
        assertThat(address.getPort()).isNotIn(port, port + 1);
        var there = new Visitor(address.toString()).visit("/");
        assertThat(there.where()).isEqualTo("/demonstration");
        assertThat(there.page().select("form[action=/demonstration/seats]")).hasSizeGreaterThan(10);
        there.press("Sit here");
        assertThat(there.page().select("aside.banner")).hasSize(1);
    }

    @Test
    @Order(3)
    void who_looks_is_led_there_and_pressing_once_more_opens_no_second_one() {
        var first = opening.application();
        var visitor = visitor().submit("/demonstration/opening", Map.of()).ask("/demonstration/opening");
        assertThat(visitor.text()).contains("The demonstration is ready");
        assertThat(visitor.page().select("main a.button").attr("href"))
                .isEqualTo(opening.address().orElseThrow() + "/demonstration");
        assertThat(opening.application()).isEqualTo(first);
    }

    @Test
    @Order(4)
    void neither_kind_of_installation_starts_over_the_other() {
        assertThatThrownBy(() -> start("demonstration", false))
                .hasRootCauseInstanceOf(ServerTrouble.class)
                .rootCause()
                .hasMessageContaining("holds a demonstration, so it cannot be started as people's own data");
        assertThatThrownBy(() -> start("longtable", true))
                .hasRootCauseInstanceOf(ServerTrouble.class)
                .rootCause()
                .hasMessageContaining("holds people's own data, so it cannot be started as a demonstration");
    }

    @Test
    @Order(5)
    void once_someone_has_begun_it_is_offered_no_longer() throws SQLException {
        assertThat(opening.isOffered()).isTrue();
        execute("longtable", """
                with them as (insert into people.person (id, name) values (gen_random_uuid(), 'Maya') returning id)
                insert into people.account (person_id, email) select id, 'maya@example.org' from them
                """);
        assertThat(opening.isOffered()).isFalse();
        assertThat(visitor().visit("/").page().select("form[action=/demonstration/opening]"))
                .isEmpty();
        assertThat(visitor().submit("/demonstration/opening", Map.of()).status())
                .isEqualTo(404);
    }

    @Test
    @Order(6)
    void it_ends_with_the_installation_beside_which_it_was_opened() {
        var there = opening.application().orElseThrow();
        own.close();
        assertThat(there.isActive()).isFalse();
    }

    @Test
    void an_address_without_a_number_of_its_own_takes_any_free_port() throws IOException {
        assertThat(Opening.freePort(0)).isGreaterThan(1023);
        assertThat(Opening.freePort(-1)).isGreaterThan(1023);
    }

    private static void start(String database, boolean demonstration) {
        new SpringApplicationBuilder(Longtable.class)
                .initializers((GenericApplicationContext context) ->
                        context.registerBean(EmbeddedServer.class, () -> server, bean -> bean.setDestroyMethodName("")))
                .registerShutdownHook(false)
                .run(
                        "--server.port=0",
                        "--longtable.address=http://localhost:" + port,
                        "--longtable.database=" + database,
                        "--longtable.demonstration=" + demonstration,
                        "--logging.level.root=OFF")
                .close();
    }

    private static void untilNoLongerOpening() {
        await().atMost(Duration.ofMinutes(3)).until(() -> opening.state() != Opening.State.OPENING);
    }

    private static void letConnect(boolean allowed) throws SQLException {
        execute("postgres", "alter database demonstration with allow_connections " + allowed);
    }

    private static void execute(String database, String sql) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(server.jdbcUrl(database), server.superuser(), server.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Visitor visitor() {
        return new Visitor("http://localhost:" + port);
    }
}
