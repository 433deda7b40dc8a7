package org.longtable.ground;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A program to run and its words; no secret may be among them, for every user of the machine can read them. */
record Command(List<String> words) {

    static Command of(String... words) {
        return new Command(List.of(words));
    }

    /** The same command, started by another one that takes it as its last words. */
    Command behind(List<String> prefix) {
        return new Command(Stream.concat(prefix.stream(), words.stream()).toList());
    }

    /** Waits for the end and gives what was printed; anything but success is an {@link IOException} that quotes it. */
    String run() throws IOException {
        var process = quietly().start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
        try {
            if (process.waitFor() != 0) {
                throw new IOException("%s ended with %d: %s".formatted(words, process.exitValue(), output));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for " + words, e);
        }
        return output;
    }

    /** Starts it to live on after this application if need be, and prints into the given file. */
    Process launch(Path output) throws IOException {
        return quietly()
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(output.toFile())
                .start();
    }

    private ProcessBuilder quietly() {
        var builder = new ProcessBuilder(words).redirectErrorStream(true);
        // PGOPTIONS, LC_ALL and their kind would change what the server does.
        builder.environment().keySet().retainAll(Set.of("PATH"));
        return builder;
    }
}
