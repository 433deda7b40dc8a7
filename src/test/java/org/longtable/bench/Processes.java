package org.longtable.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Longtable as a process of its own, and what the system says about it and its database server. */
final class Processes implements AutoCloseable {
    private static final int TICKS_PER_SECOND = 100;

    record First(long millis, double cpuSeconds) {}

    /** In MiB; memory that several processes share is counted once. */
    record Memory(long application, long database) {}

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final Path data;
    private final String site;
    private final long begun = System.nanoTime();

    private Processes(Process process, Path data, int port) {
        this.process = process;
        this.data = data;
        this.site = "http://localhost:" + port;
    }

    /** @param cache whether the JVM reads the classes that were kept at the build */
    static Processes start(Path data, String database, boolean cache) throws IOException {
        return start(data, database, cache, List.of("--longtable.jobs=false"));
    }

    /** Does all that is done from time to time; where it is three in the afternoon, so that it writes nobody's week. */
    static Processes sending(Path data, String database, int post) throws IOException {
        var hours = (15 - Instant.now().atZone(ZoneOffset.UTC).getHour() + 36) % 24 - 12;
        return start(
                data,
                database,
                true,
                List.of(
                        "--longtable.jobs=true",
                        "--longtable.zone=Etc/GMT" + (hours > 0 ? "-" : "+") + Math.abs(hours),
                        "--spring.mail.host=localhost",
                        "--spring.mail.port=" + post));
    }

    /** With half the memory. */
    static Processes small(Path data, String database) throws IOException {
        return start(data, database, true, 256, List.of("--longtable.jobs=false"));
    }

    private static Processes start(Path data, String database, boolean cache, List<String> settings)
            throws IOException {
        return start(data, database, cache, 512, settings);
    }

    private static Processes start(Path data, String database, boolean cache, int memory, List<String> settings)
            throws IOException {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-Xmx" + memory + "m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED"));
        if (cache) command.add("-XX:AOTCache=target/run/longtable.aot");
        command.addAll(List.of(
                "-jar",
                "target/run/longtable.jar",
                "--server.port=" + port,
                "--longtable.data=" + data,
                "--longtable.database=" + database));
        command.addAll(settings);
        var log = data.resolveSibling("start.log").toFile();
        return new Processes(
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(log)
                        .start(),
                data,
                port);
    }

    First firstPage(String session) throws IOException, InterruptedException {
        while (true) {
            if (!process.isAlive()) throw new IllegalStateException("it did not start; see start.log");
            try {
                if (read(session, "/tables") == 200) break;
            } catch (IOException notYet) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
        }
        return new First((System.nanoTime() - begun) / 1_000_000, ticks(process.pid()) / (double) TICKS_PER_SECOND);
    }

    Memory after(int pages, String session, List<String> paths) throws IOException, InterruptedException {
        for (var n = 0; n < pages; n++) read(session, paths.get(n % paths.size()));
        return memory();
    }

    String site() {
        return site;
    }

    /** A page or file. */
    byte[] bytes(String session, String path) throws IOException, InterruptedException {
        return http.send(asked(session, path), HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    /** How many lines of a file have this in them. */
    long lines(String session, String path, String with) throws IOException, InterruptedException {
        return http.send(asked(session, path), HttpResponse.BodyHandlers.ofLines())
                .body()
                .filter(line -> line.contains(with))
                .count();
    }

    private HttpRequest asked(String session, String path) {
        return HttpRequest.newBuilder(URI.create(site + path))
                .header("Cookie", "longtable=" + session)
                .build();
    }

    private int read(String session, String path) throws IOException, InterruptedException {
        return http.send(asked(session, path), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    Memory memory() throws IOException {
        var database = databaseServer(data).mapToLong(Processes::share).sum();
        return new Memory(share(process.pid()) / 1024, database / 1024);
    }

    /** CPU time that it and its database server have had. */
    double cpuSeconds() {
        return (ticks(process.pid())
                        + databaseServer(data).mapToLong(Processes::ticks).sum())
                / (double) TICKS_PER_SECOND;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** As when the power goes: it cannot end anything in order. */
    void kill() {
        process.toHandle().destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() throws Exception {
        process.destroy();
        process.waitFor(30, TimeUnit.SECONDS);
    }

    /** CPU time that the database server and those who work for it have had. */
    static long databaseCpuMillis(Path data) {
        return databaseServer(data).mapToLong(Processes::ticks).sum() * 1000 / TICKS_PER_SECOND;
    }

    private static Stream<Long> databaseServer(Path data) {
        try (var files = Files.find(data, 3, (file, _) -> file.endsWith("postmaster.pid"))) {
            var server = Long.parseLong(Files.readAllLines(files.findFirst().orElseThrow())
                    .getFirst()
                    .strip());
            var children = Files.readString(Path.of("/proc/" + server + "/task/" + server + "/children"));
            return Stream.concat(
                    Stream.of(server),
                    Stream.of(children.strip().split(" "))
                            .filter(child -> !child.isEmpty())
                            .map(Long::parseLong));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long ticks(long process) {
        try {
            var stat = Files.readString(Path.of("/proc/" + process + "/stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
        } catch (IOException gone) {
            return 0;
        }
    }

    private static long share(long process) {
        try (var lines = Files.lines(Path.of("/proc/" + process + "/smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException gone) {
            return 0;
        }
    }
}
