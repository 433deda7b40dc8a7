package org.longtable.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged is there after kill -9, whoever is hit in the middle of a burst of writes. */
class CrashTest {

    private static final int ROUNDS = 3;
    private static final int WRITERS = 4;

    @TempDir
    static Path home;

    private static final Set<Long> acknowledged = new HashSet<>();
    private static long last;

    private final Random random = new Random();

    @RepeatedTest(ROUNDS)
    void nothing_acknowledged_is_lost_when_the_application_is_killed() throws Exception {
        try (var application = burst()) {
            var server = application.startedServer();
            inTheMiddleOf(application);
            application.kill();
            note(application);
            assertThat(everyAcknowledgedRowIsThereOn()).isEqualTo(server.pid());
        }
    }

    @RepeatedTest(ROUNDS)
    void nothing_acknowledged_is_lost_when_the_server_is_killed() throws Exception {
        try (var application = burst()) {
            var server = application.startedServer();
            inTheMiddleOf(application);
            server.destroyForcibly();
            application.hears("cut");
            assertThat(application.endsInOrder()).isTrue();
            note(application);
            assertThat(everyAcknowledgedRowIsThereOn()).isNotEqualTo(server.pid());
        }
    }

    @RepeatedTest(ROUNDS)
    void an_application_brings_its_killed_server_back_and_goes_on_writing() throws Exception {
        try (var application = burst()) {
            var server = application.startedServer();
            for (var deaths = 0; deaths < 2; deaths++) {
                inTheMiddleOf(application);
                server.destroyForcibly();
                application.hears("cut");
                inTheMiddleOf(application);
                server = ProcessHandle.of(Postmaster.runningIn(folder().resolve("postgres"))
                                .orElseThrow()
                                .pid())
                        .orElseThrow();
            }
            assertThat(application.endsInOrder()).isTrue();
            assertThat(server.isAlive()).isFalse();
            note(application);
            everyAcknowledgedRowIsThereOn();
        }
    }

    @RepeatedTest(ROUNDS)
    void nothing_acknowledged_is_lost_when_both_are_killed() throws Exception {
        try (var application = burst()) {
            var server = application.startedServer();
            inTheMiddleOf(application);
            server.destroyForcibly();
            application.kill();
            note(application);
            assertThat(everyAcknowledgedRowIsThereOn()).isNotEqualTo(server.pid());
        }
    }

    private static OtherApplication burst() throws IOException {
        last += 1_000_000; // numbers of this round, apart from those of a row that was kept but never acknowledged
        return OtherApplication.on(folder(), WRITERS, last);
    }

    private void inTheMiddleOf(OtherApplication application) throws IOException {
        for (var rows = 200 + random.nextInt(200); rows > 0; rows--) {
            application.hears("kept");
        }
    }

    private static void note(OtherApplication application) throws IOException {
        application.everythingSaid().stream()
                .filter(line -> line.matches("kept \\d+"))
                .map(line -> Long.valueOf(line.substring(5)))
                .forEach(acknowledged::add);
    }

    /** Number of the server's process. */
    private static long everyAcknowledgedRowIsThereOn() throws SQLException {
        try (var server = EmbeddedServer.start(folder())) {
            assertThat(rows(server)).containsAll(acknowledged);
            return server.pid();
        }
    }

    private static List<Long> rows(EmbeddedServer server) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(server.jdbcUrl("postgres"), server.superuser(), server.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select array_agg(number) from burst")) {
            rows.next();
            return List.of((Long[]) rows.getArray(1).getArray());
        }
    }

    private static Path folder() {
        return home.resolve("data");
    }

    @AfterAll
    static void leave_nothing_running() throws IOException {
        var left = Postmaster.runningIn(folder().resolve("postgres"));
        if (left.isPresent()) {
            left.get().stop();
        }
    }
}
