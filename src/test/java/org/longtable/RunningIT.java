package org.longtable;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The packaged application, with nothing on its class path but what it carries. */
class RunningIT {
    @TempDir
    Path folder;

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void it_starts_says_where_it_is_shows_its_first_page_and_stops_in_order() throws IOException, InterruptedException {
        var port = freePort();
        var application = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        Path.of("target", "longtable.jar").toAbsolutePath().toString(),
                        "--server.port=" + port,
                        "--longtable.data=" + folder.resolve("data"))
                .redirectErrorStream(true)
                .start();
        try (var said = application.inputReader()) {
            var line = said.readLine();
            while (line != null && !line.endsWith("Longtable is at http://localhost:" + port)) line = said.readLine();
            assertThat(line).as("where it is").isNotNull();

            assertThat(firstPage(port)).contains("Longtable");

            application.toHandle().destroy(); // the process itself would also throw away what it says
            while (said.readLine() != null) {
                // until it has ended
            }
            assertThat(application.waitFor()).isIn(0, 143);
            assertThat(folder.resolve("data/postgres/postmaster.pid")).doesNotExist();
        } finally {
            application.destroyForcibly();
        }
    }

    private static String firstPage(int port) throws IOException, InterruptedException {
        var browser = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        return browser.send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
