package org.longtable.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@link BurstOfWrites} in a process of its own, which can be killed. */
class OtherApplication implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;
    private final List<String> said = new ArrayList<>();

    private OtherApplication(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    static OtherApplication on(Path folder, int writers, long lastNumber) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new OtherApplication(new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BurstOfWrites.class.getName(),
                        folder.toString(),
                        Integer.toString(writers),
                        Long.toString(lastNumber))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** Reads on until a line begins so, and gives the rest of that line. */
    String hears(String beginning) throws IOException {
        for (var line = next(); line != null; line = next()) {
            if (line.startsWith(beginning + " ")) {
                return line.substring(beginning.length() + 1);
            }
        }
        throw new AssertionError("never said " + beginning + ", but: " + said);
    }

    /** The server that this application has started itself; no other may be killed. */
    ProcessHandle startedServer() throws IOException {
        var server = ProcessHandle.of(Long.parseLong(hears("ready"))).orElseThrow();
        assertThat(server.parent().map(ProcessHandle::pid)).contains(process.pid());
        return server;
    }

    void kill() {
        process.toHandle().destroyForcibly(); // the process itself would also throw away what it said
    }

    /** All that was said until the end, of which the application must be near. */
    List<String> everythingSaid() throws IOException {
        while (next() != null) {
            // kept in said
        }
        return said;
    }

    boolean endsInOrder() throws IOException, InterruptedException {
        process.getOutputStream().close();
        everythingSaid();
        return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
    }

    private String next() throws IOException {
        var line = output.readLine();
        if (line != null) {
            said.add(line);
        }
        return line;
    }

    @Override
    public void close() {
        kill();
        process.onExit().join();
    }
}
