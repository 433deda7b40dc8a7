package org.longtable.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.longtable.world.LongtableTest;

class HeadersTest extends LongtableTest {
    @ParameterizedTest
    @ValueSource(strings = {"/", "/sign-in", "/about", "/nothing-here", "/tables", "/invitations/x", "/css/base.css"})
    void every_answer_carries_the_strict_headers(String path) {
        var answer = stranger().ask(path);
        assertThat(answer.header("Content-Security-Policy"))
                .startsWith("default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'")
                .contains(
                        "connect-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Permissions-Policy")).contains("camera=()");
    }

    @Test
    void pages_are_not_kept_and_files_with_a_fingerprint_are_kept_for_a_year() {
        var visitor = stranger().visit("/about");
        assertThat(visitor.header("Cache-Control")).contains("no-store");
        var sheet = visitor.page().select("link[rel=stylesheet]").first().attr("href");
        assertThat(sheet).matches("/css/longtable-[0-9a-f]{32}\\.css");
        assertThat(visitor.ask(sheet).header("Cache-Control")).contains("max-age=31536000");
        assertThat(visitor.answer().body()).contains(".save-bar").doesNotContain("@import");
        assertThat(visitor.answer().body()).containsPattern("fonts/[a-z-]+-[0-9a-f]{32}\\.woff2");
    }

    @Test
    void a_form_without_its_mark_is_refused_calmly_and_a_page_without_answer_names_no_machine() {
        var visitor = stranger().visit("/sign-in");
        visitor.post("/sign-in", Map.of("email", List.of("a@example.org")));
        assertThat(visitor.status()).isEqualTo(403);
        assertThat(visitor.text()).contains("was open for a long time");
        assertThat(as(someone("Maya")).visit("/nothing-here").status()).isEqualTo(404);
    }

    @Test
    void no_page_holds_inline_script_or_style() {
        for (var path : new String[] {"/", "/about", "/privacy", "/sign-in"}) {
            var page = stranger().visit(path).page();
            assertThat(page.select("[style], style, script:not([src]), [onclick], [onsubmit]"))
                    .as(path)
                    .isEmpty();
        }
    }

    @Test
    void the_language_follows_the_browser_until_someone_chooses() {
        var visitor = stranger().wishing("fr-CA,fr;q=0.9,en;q=0.5").visit("/about");
        assertThat(visitor.page().select("html").attr("lang")).isEqualTo("fr");
        visitor.press("English");
        assertThat(visitor.page().select("html").attr("lang")).isEqualTo("en");
        assertThat(visitor.where()).isEqualTo("/about");
        var maya = someone("Maya");
        as(maya).visit("/about").press("Français");
        assertThat(as(maya).visit("/about").page().select("html").attr("lang")).isEqualTo("fr");
    }
}
