package org.longtable.ground;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * The main process of a running server. It is known by the folder it works in, because its number alone, as kept in
 * {@code postmaster.pid}, may long belong to a process of someone else.
 *
 * @param port 0 while the server has not said yet
 */
record Postmaster(long pid, int port, String status, Path cluster) {

    private static final System.Logger LOG = System.getLogger(Postmaster.class.getName());

    static Optional<Postmaster> runningIn(Path cluster) {
        return noted(cluster).filter(Postmaster::lives);
    }

    private static Optional<Postmaster> noted(Path cluster) {
        List<String> lines;
        try {
            lines = Files.readString(cluster.resolve("postmaster.pid"))
                    .lines()
                    .map(String::strip)
                    .toList();
        } catch (IOException e) {
            return Optional.empty(); // no server was here, or it has just ended
        }
        if (lines.isEmpty() || !lines.getFirst().matches("\\d{1,18}")) {
            return Optional.empty();
        }
        var port = lines.size() > 3 && lines.get(3).matches("\\d{1,5}") ? Integer.parseInt(lines.get(3)) : 0;
        var status = lines.size() > 7 ? lines.get(7) : "starting";
        return Optional.of(new Postmaster(Long.parseLong(lines.getFirst()), port, status, cluster));
    }

    boolean lives() {
        return worksIn(cluster, pid);
    }

    /** Returns when it lives no longer; an interruption waits until then. */
    void awaitEnd() {
        while (lives()) {
            ProcessHandle.of(pid).ifPresent(process -> process.onExit().join());
        }
    }

    boolean isStopping() {
        return status.equals("stopping");
    }

    boolean runs(Path program) {
        try {
            return Files.isSameFile(process(pid).resolve("exe"), program);
        } catch (AccessDeniedException e) {
            return wordsOf(pid).getFirst().equals(program.toString());
        } catch (IOException e) {
            return false;
        }
    }

    /** Waits until one can connect, however long that takes: after a crash the server first replays its log. */
    static Optional<Postmaster> readyIn(Path cluster, BooleanSupplier alive) {
        Supplier<Optional<Postmaster>> ready = () -> runningIn(cluster).filter(found -> found.status.equals("ready"));
        while (!Patience.until(() -> ready.get().isPresent() || !alive.getAsBoolean(), Duration.ofSeconds(10))) {
            LOG.log(System.Logger.Level.INFO, "The database server is not ready yet; waiting for it.");
        }
        return ready.get();
    }

    /** Stops it in order, and returns when nothing of it runs any longer. */
    void stop() throws IOException {
        signal("INT"); // ends connections and writes everything out; TERM would wait for the last connection
        // PostgreSQL 18 can hang when it is told so while it recovers from the crash of one of its processes.
        if (!Patience.until(() -> !lives(), Duration.ofSeconds(15))) {
            signal("QUIT"); // without writing out; nothing is lost, the next start replays the log
        }
        if (!Patience.until(() -> !lives() && servers(cluster).isEmpty(), Duration.ofSeconds(30))) {
            throw new ServerTrouble("""
                    The database server (process %d) does not stop. Nothing is lost; look for what keeps the disk of \
                    %s busy.""".formatted(pid, cluster));
        }
    }

    private void signal(String name) throws IOException {
        try {
            if (lives()) {
                Command.of("sh", "-c", "kill -s " + name + " " + pid).run();
            }
        } catch (IOException e) {
            if (lives()) {
                throw e;
            }
        }
    }

    /** Ends the processes that outlive their postmaster for a while; two servers on one cluster would destroy it. */
    static void endOrphans(Path cluster) {
        servers(cluster).forEach(ProcessHandle::destroy);
        if (!Patience.until(() -> servers(cluster).isEmpty(), Duration.ofSeconds(10))) {
            servers(cluster).forEach(ProcessHandle::destroyForcibly);
        }
        if (!Patience.until(() -> servers(cluster).isEmpty(), Duration.ofSeconds(10))) {
            throw new ServerTrouble("""
                    Processes of an earlier database server still use %s: %s. Wait for them to end, or restart the \
                    machine.""".formatted(cluster, servers(cluster)));
        }
    }

    private static List<ProcessHandle> servers(Path cluster) {
        return ProcessHandle.allProcesses()
                .filter(process -> worksIn(cluster, process.pid()))
                .toList();
    }

    private static boolean worksIn(Path cluster, long pid) {
        try {
            var program = Files.readSymbolicLink(process(pid).resolve("exe")).toString();
            return Files.isSameFile(process(pid).resolve("cwd"), cluster)
                    && program.matches(".*/postgres( \\(deleted\\))?");
        } catch (AccessDeniedException e) {
            // Root in a container may start and stop a process of another user, but not look into it.
            var words = wordsOf(pid);
            return words.getFirst().endsWith("/bin/postgres") && words.contains(cluster.toString());
        } catch (IOException e) {
            return false;
        }
    }

    private static List<String> wordsOf(long pid) {
        try {
            return List.of(new String(Files.readAllBytes(process(pid).resolve("cmdline")), UTF_8).split("\0"));
        } catch (IOException e) {
            return List.of("");
        }
    }

    private static Path process(long pid) {
        return Path.of("/proc", Long.toString(pid));
    }
}
