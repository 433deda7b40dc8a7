package org.longtable.ground;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL that is not our own: the newest of the machine's, as its packager made it, with a cluster that is thrown
 * away (and so need not outlast a power cut). Whoever owns a database there is no superuser.
 */
public final class OutsideServer {
    private static final Path INSTALLED = Path.of("/usr/lib/postgresql");
    private static final int OLDEST = 15;
    private static @Nullable OutsideServer running;

    private final int port;
    private final String secret = UUID.randomUUID().toString();

    /** A database with the role that owns it. */
    public record Place(String url, String user, String password) {}

    private OutsideServer() throws IOException, SQLException {
        var programs = installed().orElseThrow();
        var folder = DataFolder.open(
                Path.of("target", "outside-" + ProcessHandle.current().pid()));
        var work = folder.workplace("outside");
        var runAs = RunAs.found(folder, new Binaries(programs));
        var password = Files.writeString(work.resolve("password"), secret);
        var cluster = work.resolve("cluster");
        runAs.handOver(work);
        runAs.command(
                        programs.resolve("bin/initdb").toString(),
                        "--pgdata=" + cluster,
                        "--username=administrator",
                        "--pwfile=" + password,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C.UTF-8")
                .run();
        port = freePort();
        var process = runAs.command(
                        programs.resolve("bin/postgres").toString(),
                        "-D",
                        cluster.toString(),
                        "-p",
                        Integer.toString(port),
                        "-c",
                        "listen_addresses=127.0.0.1",
                        "-c",
                        "unix_socket_directories=",
                        "-c",
                        "fsync=off")
                .launch(folder.path().resolve("outside.log"));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process, folder)));
        var ready = Patience.until(
                () -> new Roles.Login(url("postgres"), "administrator", secret).letsIn(), Duration.ofSeconds(60));
        if (!ready) throw new IOException(Files.readString(folder.path().resolve("outside.log")));
    }

    private static void end(Process process, DataFolder folder) {
        try {
            Command.of("kill", "-QUIT", Long.toString(process.pid())).run(); // at once, and its children with it
            process.onExit().join();
            folder.close();
            DataFolder.delete(folder.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The programs of the newest PostgreSQL that this machine has; those older than 15 do not count. */
    public static Optional<Path> installed() {
        var versions = Optional.ofNullable(INSTALLED.toFile().list()).orElse(new String[0]);
        return Arrays.stream(versions)
                .filter(version -> version.matches("\\d+") && Integer.parseInt(version) >= OLDEST)
                .max(Comparator.comparingInt(Integer::parseInt))
                .map(INSTALLED::resolve);
    }

    /** Starts it if it does not run yet; it ends with this JVM. */
    public static synchronized OutsideServer running() {
        try {
            if (running == null) running = new OutsideServer();
            return running;
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("the machine's PostgreSQL could not be started", e);
        }
    }

    /** A new database whose owner may make roles and is no superuser. */
    public Place place() {
        return place("createrole");
    }

    /** A new database whose owner may do this besides. */
    Place place(String may) {
        var name = "p" + UUID.randomUUID().toString().replace("-", "");
        var password = UUID.randomUUID().toString();
        administer("create role %s login password '%s' %s".formatted(name, password, may));
        administer("create database %1$s owner %1$s".formatted(name));
        return new Place(url(name), name, password);
    }

    void administer(String statement) {
        try (var connection = administrator();
                var sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    private Connection administrator() throws SQLException {
        return DriverManager.getConnection(url("postgres"), "administrator", secret);
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
