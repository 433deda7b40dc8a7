package org.longtable.ground;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerTest {

    @TempDir
    static Path home;

    private static Path folder;

    @BeforeAll
    static void one_row_is_kept() throws SQLException {
        folder = home.resolve("Maya's long table");
        try (var server = EmbeddedServer.start(folder)) {
            execute(server, "create table promise (words text unique)");
            execute(server, "insert into promise values ('soup on Friday')");
        }
    }

    @AfterEach
    void leave_nothing_running() throws IOException {
        var left = Postmaster.runningIn(folder.resolve("postgres"));
        if (left.isPresent()) {
            left.get().stop();
        }
    }

    @Test
    void it_keeps_what_it_acknowledges() throws SQLException {
        try (var server = EmbeddedServer.start(folder)) {
            for (var promise : List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums")) {
                assertThat(ask(server, "show " + promise)).as(promise).isEqualTo("on");
            }
            assertThat(ask(server, "select words from promise")).isEqualTo("soup on Friday");
        }
    }

    @Test
    void it_does_not_run_when_something_turns_durability_off() throws IOException, SQLException {
        var override = folder.resolve("postgres/postgresql.auto.conf");
        var before = Files.readString(override);
        Files.writeString(override, "fsync = off\nsynchronous_commit = local\n", StandardOpenOption.APPEND);
        try {
            troubleOn(folder)
                    .withMessageContaining("fsync is off")
                    .withMessageContaining("synchronous_commit is local")
                    .withMessageContaining("postgresql.auto.conf");
            assertThat(Postmaster.runningIn(folder.resolve("postgres"))).isEmpty();
        } finally {
            Files.writeString(override, before);
        }
        it_keeps_what_it_acknowledges();
    }

    @Test
    void letters_of_every_language_sort_and_fold_the_same_on_every_machine() throws SQLException {
        try (var server = EmbeddedServer.start(folder)) {
            assertThat(ask(server, "show server_encoding")).isEqualTo("UTF8");
            assertThat(ask(
                            server,
                            "select concat_ws(' ', datlocprovider, datlocale, datctype) from pg_database limit 1"))
                    .isEqualTo("b C.UTF-8 C.UTF-8");
            assertThat(ask(server, "select lower('ÉTÉ À ŒUVRE')")).isEqualTo("été à œuvre");
            assertThat(ask(server, "select to_tsvector('simple', '«L’été»')::text"))
                    .isEqualTo("'l':1 'été':2");
        }
    }

    @Test
    void its_folder_is_private() throws IOException {
        try (var _ = EmbeddedServer.start(folder)) {
            assertThat(permissions(folder)).isEqualTo("rwx------");
            assertThat(permissions(folder.resolve("postgres"))).isEqualTo("rwx------");
            assertThat(permissions(folder.resolve("secret"))).isEqualTo("rw-------");
            assertThat(Files.readString(folder.resolve("secret")).strip()).hasSize(43); // 256 bits in base 64
        }
    }

    @Test
    void a_folder_with_things_of_others_is_not_taken_over() throws IOException {
        var shared = Files.createDirectory(home.resolve("shared"));
        Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.createFile(shared.resolve("photo"));

        troubleOn(shared).withMessageContaining("holds other files");
        assertThat(permissions(shared)).isEqualTo("rwxr-xr-x");
    }

    @Test
    void two_applications_cannot_use_one_folder() throws Exception {
        try (var _ = EmbeddedServer.start(folder)) {
            troubleOn(folder).withMessageContaining("already running");
            troubleOn(folder).withMessageContaining("already running");
            try (var other = OtherApplication.on(folder, 0, 0)) {
                assertThat(other.hears("trouble")).contains("already running");
            }
        }
        EmbeddedServer.start(folder).close();
    }

    @Test
    void a_server_that_outlived_its_application_is_carried_on_with() throws Exception {
        try (var application = OtherApplication.on(folder, 0, 0)) {
            var server = application.startedServer();
            application.kill();
            application.everythingSaid();

            try (var next = EmbeddedServer.start(folder)) {
                assertThat(next.pid()).isEqualTo(server.pid());
                assertThat(ask(next, "select words from promise")).isEqualTo("soup on Friday");
            }
            assertThat(Postmaster.runningIn(folder.resolve("postgres"))).isEmpty();
        }
    }

    @Test
    void a_server_with_other_settings_is_replaced() throws Exception {
        try (var application = OtherApplication.on(folder, 0, 0)) {
            var server = application.startedServer();
            application.kill();
            application.everythingSaid();
            Files.writeString(folder.resolve("postgres/postgresql.conf"), "# older\n", StandardOpenOption.APPEND);

            try (var next = EmbeddedServer.start(folder)) {
                assertThat(next.pid()).isNotEqualTo(server.pid());
                assertThat(ask(next, "select words from promise")).isEqualTo("soup on Friday");
            }
        }
    }

    @Test
    void a_killed_server_comes_back_with_everything() throws Exception {
        try (var server = EmbeddedServer.start(folder)) {
            execute(server, "insert into promise values ('the van on Monday')");
            kill(server.pid(), ProcessHandle.current().pid());
        }
        try (var server = EmbeddedServer.start(folder)) {
            assertThat(ask(server, "select count(*) from promise where words = 'the van on Monday'"))
                    .isEqualTo("1");
            execute(server, "delete from promise where words = 'the van on Monday'");
        }
    }

    @Test
    void a_stale_note_with_the_number_of_someone_elses_process_stops_nobody() throws Exception {
        var stranger = new ProcessBuilder("sleep", "600").start();
        try {
            Files.writeString(
                    folder.resolve("postgres/postmaster.pid"),
                    "%d\n%s\n1780000000\n5432\n\n127.0.0.1\n  1 1\nready   \n"
                            .formatted(stranger.pid(), folder.resolve("postgres")));
            it_keeps_what_it_acknowledges();
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void a_port_that_someone_else_took_meanwhile_is_left_to_them() throws Exception {
        int port;
        try (var server = EmbeddedServer.start(folder)) {
            port = server.port();
        }
        try (var server = EmbeddedServer.start(folder)) {
            assertThat(server.port()).as("kept while it is free").isEqualTo(port);
        }
        try (var _ = new ServerSocket(port, 1, InetAddress.getByName(EmbeddedServer.HOST))) {
            try (var server = EmbeddedServer.start(folder)) {
                assertThat(server.port()).isNotEqualTo(port);
            }
        }
    }

    @Test
    void it_asks_for_the_password() {
        try (var server = EmbeddedServer.start(folder)) {
            var plain = "jdbc:postgresql://127.0.0.1:" + server.port() + "/postgres";
            for (var guess : List.of("guess", "")) {
                assertThatExceptionOfType(SQLException.class)
                        .isThrownBy(() -> DriverManager.getConnection(plain, server.superuser(), guess));
            }
        }
    }

    @Test
    void a_strangers_program_on_its_port_gets_no_readable_password() throws Exception {
        var server = EmbeddedServer.start(folder);
        server.close();
        try (var stranger = new ServerSocket(server.port(), 1, InetAddress.getByName(EmbeddedServer.HOST))) {
            var heard = CompletableFuture.supplyAsync(() -> heardAfterAskingForThePassword(stranger));
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> connect(server))
                    .withMessageContaining("requireAuth");
            assertThat(heard.get(10, TimeUnit.SECONDS)).doesNotContain(server.password());
        }
    }

    @Test
    void it_listens_to_this_machine_alone() throws IOException, SQLException {
        try (var server = EmbeddedServer.start(folder)) {
            assertThat(ask(server, "show unix_socket_directories")).isEmpty();
            assertThat(answers(InetAddress.getByName(server.host()), server.port()))
                    .isTrue();
            for (var address : otherAddresses()) {
                assertThat(answers(address, server.port())).as("%s", address).isFalse();
            }
        }
    }

    @Test
    void what_people_wrote_does_not_reach_its_log() throws Exception {
        try (var server = EmbeddedServer.start(folder);
                var connection = connect(server);
                var statement = connection.createStatement()) {
            for (var mistake : List.of(
                    "select 'CANARY'::integer",
                    "insert into promise values ('CANARY'), ('CANARY')",
                    "do $$ begin raise warning 'CANARY'; end $$; select CANARY")) {
                assertThatExceptionOfType(SQLException.class).isThrownBy(() -> statement.execute(mistake));
            }
            var backend = Long.parseLong(ask(connection, "select pg_backend_pid()"));
            Thread.ofVirtual().start(() -> {
                try {
                    statement.execute("select pg_sleep(600), 'CANARY'");
                } catch (SQLException e) {
                    // cut off, as it should be
                }
            });
            assertThat(Patience.until(() -> sleeps(server, backend), Duration.ofSeconds(10)))
                    .isTrue();
            kill(backend, server.pid());
            assertThat(Patience.until(() -> hasRecovered(server, backend), Duration.ofSeconds(10)))
                    .isTrue();
        }
        try (var logs = Files.newDirectoryStream(folder.resolve("postgres/log"))) {
            var text = new StringBuilder();
            for (var log : logs) {
                text.append(Files.readString(log));
            }
            assertThat(text.toString()).contains("terminated by signal 9").doesNotContain("CANARY");
        }
    }

    @Test
    void databases_are_made_once() throws SQLException {
        try (var server = EmbeddedServer.start(folder)) {
            server.ensureDatabase("longtable");
            server.ensureDatabase("longtable");
            assertThat(ask(server, "select count(*) from pg_database where datname = 'longtable'"))
                    .isEqualTo("1");
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() -> server.ensureDatabase("x\" owner postgres"));
        }
    }

    @Test
    void its_version_is_what_its_programs_say() throws SQLException {
        try (var server = EmbeddedServer.start(folder)) {
            assertThat(ask(server, "show server_version")).isEqualTo(server.version());
        }
    }

    @Test
    void closing_twice_is_closing_once() {
        var server = EmbeddedServer.start(folder);
        server.close();
        server.close();
        EmbeddedServer.start(folder).close();
    }

    @Test
    void a_lost_secret_is_told_and_not_replaced() throws IOException {
        var secret = folder.resolve("secret");
        var away = home.resolve("secret");
        Files.move(secret, away);
        try {
            troubleOn(folder).withMessageContaining("secret is missing");
        } finally {
            Files.move(away, secret);
        }
    }

    @Test
    void data_of_another_great_version_is_left_alone() throws IOException {
        var version = folder.resolve("postgres/PG_VERSION");
        Files.writeString(version, "17\n");
        try {
            troubleOn(folder).withMessageContaining("written by PostgreSQL 17");
        } finally {
            Files.writeString(version, "18\n");
        }
    }

    @Test
    void a_half_unpacked_server_is_unpacked_again() throws Exception {
        var fresh = home.resolve("fresh");
        try (var application = OtherApplication.on(fresh, 0, 0)) {
            assertThat(Patience.until(() -> hasBegunToUnpack(fresh), Duration.ofSeconds(20)))
                    .isTrue();
            application.kill();
            application.everythingSaid();
        }
        assertThat(fresh.resolve("server-" + Binaries.VERSION)).doesNotExist();

        try (var server = EmbeddedServer.start(fresh)) {
            assertThat(ask(server, "show fsync")).isEqualTo("on");
            assertThat(fresh).isDirectoryNotContaining("glob:**/{unpacking,preparing}-*");
        }
    }

    @Test
    void root_can_fall_back_on_another_user_and_return() throws Exception {
        assumeThat((int) Files.getAttribute(Path.of("/proc/self"), "unix:uid")).isZero();
        assertThatExceptionOfType(ServerTrouble.class)
                .as("nobody else may pass through the folder above")
                .isThrownBy(this::startAsAnotherUser)
                .withMessageContaining("Start Longtable as an ordinary user");
        assertThat(permissions(folder)).isEqualTo("rwx------");

        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx--x--x"));
        try (var server = startAsAnotherUser()) {
            assertThat(ask(server, "select words from promise")).isEqualTo("soup on Friday");
            assertThat(Files.getAttribute(folder.resolve("postgres"), "unix:uid"))
                    .isNotEqualTo(0);
            assertThat(Files.getAttribute(folder.resolve("postgres/base"), "unix:uid"))
                    .isNotEqualTo(0);
            assertThat(permissions(folder)).isEqualTo("rwx--x---");
            assertThat(permissions(folder.resolve("secret"))).isEqualTo("rw-------");
        }
        try (var folder = DataFolder.open(EmbeddedServerTest.folder)) {
            folder.letNobodyPass();
        }
        it_keeps_what_it_acknowledges();
    }

    private EmbeddedServer startAsAnotherUser() throws IOException {
        var open = DataFolder.open(folder);
        try {
            var binaries = Binaries.unpackedIn(open);
            return EmbeddedServer.start(open, binaries, RunAs.anotherUser(open, binaries));
        } catch (ServerTrouble e) {
            open.close();
            throw e;
        }
    }

    private static ThrowableAssertAlternative<ServerTrouble> troubleOn(Path folder) {
        return assertThatExceptionOfType(ServerTrouble.class)
                .isThrownBy(() -> EmbeddedServer.start(folder).close());
    }

    /** Only what this test has started, which its parent proves. */
    private static void kill(long pid, long parent) {
        var process = ProcessHandle.of(pid).orElseThrow();
        assertThat(process.parent().map(ProcessHandle::pid)).contains(parent);
        process.destroyForcibly();
    }

    private static String heardAfterAskingForThePassword(ServerSocket stranger) {
        try (var client = stranger.accept()) {
            client.getInputStream().readNBytes(8); // may we encrypt?
            client.getOutputStream().write('N');
            var length = new DataInputStream(client.getInputStream()).readInt();
            client.getInputStream().readNBytes(length - 4); // who wants in
            client.getOutputStream().write(new byte[] {'R', 0, 0, 0, 8, 0, 0, 0, 3}); // in clear, please
            var answer = new byte[1000];
            return new String(answer, 0, Math.max(0, client.getInputStream().read(answer)), US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean hasBegunToUnpack(Path folder) {
        try (var work = Files.newDirectoryStream(folder, "unpacking-*")) {
            for (var begun : work) {
                return Files.exists(begun.resolve("share"));
            }
        } catch (IOException e) {
            return false; // not even the data folder is there yet
        }
        return false;
    }

    private static boolean sleeps(EmbeddedServer server, long backend) {
        try {
            return ask(
                            server,
                            "select count(*) from pg_stat_activity where wait_event = 'PgSleep' and pid = " + backend)
                    .equals("1");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean hasRecovered(EmbeddedServer server, long killed) {
        try {
            return ProcessHandle.of(killed).isEmpty() && ask(server, "select 1").equals("1");
        } catch (SQLException e) {
            return false;
        }
    }

    private static List<InetAddress> otherAddresses() throws IOException {
        var addresses = new ArrayList<>(List.of(InetAddress.getByName("127.0.0.2"), InetAddress.getByName("::1")));
        NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.getHostAddress().equals(EmbeddedServer.HOST))
                .forEach(addresses::add);
        return addresses;
    }

    private static boolean answers(InetAddress address, int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 1000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private static Connection connect(EmbeddedServer server) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl("postgres"), server.superuser(), server.password());
    }

    private static void execute(EmbeddedServer server, String sql) throws SQLException {
        try (var connection = connect(server);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(EmbeddedServer server, String question) throws SQLException {
        try (var connection = connect(server)) {
            return ask(connection, question);
        }
    }

    private static String ask(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
