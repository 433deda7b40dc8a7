package org.longtable.ground;

import static java.util.Comparator.comparing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rows on disk, and which server runs on them. */
record Cluster(DataFolder folder, Binaries binaries, RunAs runAs) {

    private static final System.Logger LOG = System.getLogger(Cluster.class.getName());

    static final String SUPERUSER = "longtable_host";

    /** The server of a killed application if it still runs, else a new one; on first use the cluster is made. */
    Postmaster start() throws IOException {
        makeOnce();
        insistOnVersion();
        for (; ; ) {
            var leftOver = leftOver();
            if (leftOver.isPresent()) {
                return leftOver.get();
            }
            var port = freePort();
            var launched = launch(port);
            if (launched.isPresent()) {
                folder.rememberPort(port);
                return launched.get();
            }
            if (isFree(port) && Postmaster.runningIn(folder.cluster()).isEmpty()) {
                throw didNotStart();
            }
        }
    }

    /** A new server in the place of one that ended, on the same port; none while another program has that port. */
    Postmaster startAgain(int port) throws IOException {
        var launched = launch(port);
        if (launched.isEmpty()) {
            throw didNotStart();
        }
        return launched.get();
    }

    private ServerTrouble didNotStart() throws IOException {
        return new ServerTrouble("""
                The database server did not start on %s. It says:
                %s""".formatted(folder.cluster(), lastWords()));
    }

    private void makeOnce() throws IOException {
        var secret = folder.secret();
        if (Files.exists(folder.cluster())) {
            return;
        }
        var work = folder.workplace("preparing");
        var made = work.resolve("postgres");
        var password = work.resolve("password");
        Files.createFile(password, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(password, secret);
        runAs.handOver(work);
        runAs.command(
                        binaries.initdb().toString(),
                        "--pgdata=" + made,
                        "--username=" + SUPERUSER,
                        "--pwfile=" + password,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C.UTF-8",
                        // PostgreSQL's own collation: a newer libc cannot change the order under an index.
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--data-checksums")
                .run();
        folder.putInPlace(made, folder.cluster());
        DataFolder.delete(work);
    }

    private void insistOnVersion() throws IOException {
        var written = Files.readString(folder.cluster().resolve("PG_VERSION")).strip();
        var brought = Binaries.VERSION.substring(0, Binaries.VERSION.indexOf('.'));
        if (!written.equals(brought)) {
            throw new ServerTrouble("""
                    The data in %s was written by PostgreSQL %s, and this Longtable brings PostgreSQL %s, which cannot \
                    read it. Make a backup with the Longtable that wrote it, and restore that here into a new data \
                    folder.""".formatted(folder.cluster(), written, brought));
        }
    }

    private Optional<Postmaster> leftOver() throws IOException {
        var found = Postmaster.runningIn(folder.cluster());
        if (found.isEmpty()) {
            return found;
        }
        var server = found.get();
        if (server.isStopping() || !isAsWeSet(server)) {
            LOG.log(System.Logger.Level.INFO, "Replacing the database server that still runs on {0}.", folder.path());
            server.stop();
            return Optional.empty();
        }
        LOG.log(
                System.Logger.Level.INFO,
                "Carrying on with the database server that still runs on {0}.",
                folder.path());
        return Postmaster.readyIn(folder.cluster(), server::lives);
    }

    private boolean isAsWeSet(Postmaster server) throws IOException {
        var settings = Files.readString(folder.cluster().resolve("postgresql.conf"));
        return settings.equals(ServerSettings.text(server.port()))
                && server.runs(binaries.postgres())
                && runAs.owns(folder.cluster());
    }

    private Optional<Postmaster> launch(int port) throws IOException {
        var cluster = folder.cluster();
        Postmaster.endOrphans(cluster);
        Files.deleteIfExists(cluster.resolve("postmaster.pid")); // or its number, now someone else's, would stop us
        Files.writeString(cluster.resolve("postgresql.conf"), ServerSettings.text(port));
        Files.writeString(cluster.resolve("pg_hba.conf"), ServerSettings.access());
        runAs.handOver(cluster);
        var process = runAs.detached(binaries.postgres().toString(), "-D", cluster.toString())
                .launch(startLog());
        return Postmaster.readyIn(cluster, process::isAlive);
    }

    private int freePort() throws IOException {
        var last = folder.lastPort();
        if (last.isPresent() && isFree(last.getAsInt())) {
            return last.getAsInt();
        }
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName(EmbeddedServer.HOST))) {
            return socket.getLocalPort();
        }
    }

    private static boolean isFree(int port) {
        try (var _ = new ServerSocket(port, 1, InetAddress.getByName(EmbeddedServer.HOST))) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private Path startLog() {
        return folder.path().resolve("start.log");
    }

    private String lastWords() throws IOException {
        var words = lastLines(startLog());
        var logs = folder.cluster().resolve("log");
        if (Files.isDirectory(logs)) {
            try (var files = Files.list(logs)) {
                var newest = files.max(comparing(file -> file.toFile().lastModified()));
                words = Stream.concat(words, newest.stream().flatMap(Cluster::lastLines));
            }
        }
        return words.collect(Collectors.joining("\n"));
    }

    private static Stream<String> lastLines(Path file) {
        try {
            var lines = Files.readAllLines(file);
            return lines.subList(Math.max(0, lines.size() - 8), lines.size()).stream();
        } catch (IOException e) {
            return Stream.of(file + " cannot be read");
        }
    }
}
