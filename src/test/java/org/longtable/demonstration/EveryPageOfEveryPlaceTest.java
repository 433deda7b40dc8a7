package org.longtable.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.longtable.world.Visitor;

/** Whoever's place one takes, every link leads to a whole page; half of them read English, half French. */
class EveryPageOfEveryPlaceTest extends DemonstrationTest {
    private static final List<String> STARTS = List.of("/", "/tables", "/me", "/demonstration");

    @TestFactory
    Stream<DynamicTest> every_link_leads_to_a_whole_page() {
        return Stories.all().stream()
                .flatMap(story ->
                        Stream.of(story.first().getFirst(), story.first().getLast()))
                .map(Part::name)
                .distinct()
                .map(name -> DynamicTest.dynamicTest(name, () -> walks(name)));
    }

    @Test
    void so_does_every_link_in_the_other_language() {
        var visitor = inThePlaceOf(Stories.all().getFirst().first().getFirst().name());
        var first = visitor.page().select("html").attr("lang");
        changeLanguage(visitor);
        assertThat(visitor.page().select("html").attr("lang")).isNotEqualTo(first);
        assertThat(walk(visitor)).contains("/me").containsAnyOf("/tables/*", "/invitations/*");
        changeLanguage(visitor);
    }

    @Test
    void a_stranger_reads_whole_pages_too() {
        assertThat(walk(stranger())).contains("/sign-in", "/privacy");
        assertThat(walk(stranger().wishing("fr-CA"))).contains("/sign-in", "/privacy");
    }

    private void walks(String name) {
        assertThat(walk(inThePlaceOf(name))).contains("/me").containsAnyOf("/tables/*", "/invitations/*");
    }

    private static void changeLanguage(Visitor visitor) {
        visitor.visit("/");
        var button = visitor.page().select("form[action=/language] button").text();
        visitor.press(button, "form[action=/language]");
    }

    /** Opens whatever is linked, one page of every kind. */
    private static Set<String> walk(Visitor visitor) {
        var seen = new HashSet<String>();
        var ahead = new ArrayDeque<>(STARTS);
        while (!ahead.isEmpty()) {
            var path = ahead.remove();
            if (!seen.add(kind(path))) continue;
            visitor.visit(path);
            assertThat(visitor.status()).as(path).isEqualTo(200);
            if (!visitor.header("Content-Type").startsWith("text/html") || isKept(visitor)) continue;
            isWhole(visitor, path);
            visitor.page().select("a[href]").stream()
                    .map(link -> link.attr("href"))
                    .filter(href -> href.startsWith("/"))
                    .map(href -> href.replaceFirst("#.*", ""))
                    .forEach(ahead::add);
        }
        return seen;
    }

    /** Something to download, which is no page. */
    private static boolean isKept(Visitor visitor) {
        return visitor.header("Content-Disposition").startsWith("attachment");
    }

    private static void isWhole(Visitor visitor, String path) {
        var page = visitor.page();
        assertThat(page.select("aside.banner a[href=/demonstration]"))
                .as("banner of %s", path)
                .hasSize(1);
        assertThat(page.select("h1")).as("heading of %s", path).isNotEmpty();
        assertThat(page.text())
                .as("text of %s", path)
                .doesNotContainPattern("\\bnull\\b")
                .doesNotContainPattern("\\{\\d")
                .doesNotContainPattern("Optional\\[|Optional\\.empty|@[0-9a-f]{6,8}\\b");
        assertThat(page.select("a, form, input, option, svg *").eachAttr("href").toString()
                        + page.select("form").eachAttr("action")
                        + page.select("input, option").eachAttr("value"))
                .as("attributes of %s", path)
                .doesNotContainPattern("\\bnull\\b");
    }

    private static String kind(String path) {
        return path.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "*")
                .replaceAll("=[^&]*", "=")
                .replaceAll("\\d+", "#");
    }
}
