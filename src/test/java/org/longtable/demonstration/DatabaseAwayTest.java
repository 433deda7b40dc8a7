package org.longtable.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What people read while the database server is away; tried here because the demonstration has one of its own. */
class DatabaseAwayTest extends DemonstrationTest {
    private static final Path FOLDER = Path.of("target/test-demonstration");

    @Test
    void people_read_a_calm_page_until_it_is_back_with_everything() throws IOException {
        var rosa = inThePlaceOf("Rosa Lindqvist");
        rosa.visit("/me/details").type("my_other", "the far allotments").press("Save");
        assertThat(rosa.status()).isEqualTo(200);
        var programs = programs();
        var aside = FOLDER.resolve("aside");
        Files.move(programs, aside); // so that it cannot come back before we have looked
        try {
            var server = ProcessHandle.of(serverNumber()).orElseThrow();
            server.destroyForcibly();
            server.onExit().join();

            rosa.visit("/me");
            assertThat(rosa.status()).isEqualTo(503);
            assertThat(rosa.header("Retry-After")).isEqualTo("5");
            assertThat(rosa.text()).contains("Back in a moment", "What was saved is safe");
            assertThat(stranger().wishing("fr-CA").visit("/sign-in/links/x").status())
                    .as("a page that asks the database for nothing")
                    .isIn(200, 503);
        } finally {
            Files.move(aside, programs);
        }
        await().atMost(Duration.ofMinutes(1))
                .until(() -> rosa.visit("/me/details").status() == 200);
        assertThat(rosa.page().select("[name=my_other]").attr("value")).isEqualTo("the far allotments");
    }

    private static Path programs() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.filter(file -> file.getFileName().toString().startsWith("server-"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static long serverNumber() throws IOException {
        return Long.parseLong(Files.readAllLines(FOLDER.resolve("postgres/postmaster.pid"))
                .getFirst()
                .strip());
    }
}
