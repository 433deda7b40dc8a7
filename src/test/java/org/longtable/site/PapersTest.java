package org.longtable.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.html.HtmlTemplateOutput;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longtable.world.ReadAloud;

class PapersTest {
    private final Papers papers = new Papers(TemplateEngine.createPrecompiled(ContentType.Html));
    private final Texts french = new Languages().in(Language.FR);

    @Test
    void a_paper_says_its_words_and_who_listens_to_it_is_told_title_language_and_structure() throws IOException {
        try (var read = read(html("<h1>Demande de temps</h1><ul><li>Déjà</li><li>Cœur</li></ul>"))) {
            assertThat(text(read)).contains("Demande de temps", "Déjà", "Cœur", "1 / 1");
            assertThat(read.getDocumentInformation().getTitle()).isEqualTo("Un titre");
            var catalog = read.getDocumentCatalog();
            assertThat(catalog.getLanguage()).isEqualTo("fr");
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot().getKids()).isNotEmpty();
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
        }
    }

    @Test
    void every_font_travels_with_the_paper() throws IOException {
        try (var read = read(html("<h1>Titre</h1><p>a <strong>b</strong> <em>c</em> ᐃᓄᒃᑎᑐᑦ</p>"))) {
            var names = new TreeSet<String>();
            for (var page : read.getPages())
                for (COSName name : page.getResources().getFontNames()) {
                    var font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    names.add(font.getName().replaceFirst("^[A-Z]{6}\\+", ""));
                }
            assertThat(names)
                    .anyMatch(name -> name.startsWith("Fraunces"))
                    .anyMatch(name -> name.startsWith("AtkinsonHyperlegibleNext"))
                    .anyMatch(name -> name.startsWith("NotoSansCanadianAboriginal"));
        }
    }

    @Test
    void a_picture_without_words_is_found_out() {
        var dot = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
        assertThat(ReadAloud.faults(print(html("<p><img src=\"data:image/png;base64," + dot + "\" /></p>"))
                        .bytes()))
                .isNotEmpty();
    }

    @Test
    void words_with_joined_letters_are_found_and_read_as_they_were_written() throws IOException {
        var joined = "office, affluent, shuffle, efficace, affiche, différent, offrir, conflit, fjord, rafting, finit";
        try (var read = read(html("<h1>" + joined + "</h1><p>" + joined + " <b>" + joined + "</b> <i>" + joined
                + "</i></p><p class=\"soft small\">ᓄᓇᕗᑦ</p>"))) {
            assertThat(text(read).replaceAll("\\s+", " ").split(joined, -1)).hasSize(5);
        }
    }

    @Test
    void no_line_ends_inside_of_a_french_elision() throws IOException {
        try (var read = read(written("C’est l’effort qu’il fallait, aujourd’hui l’art d’une « amie ». ".repeat(60)))) {
            assertThat(text(read).lines())
                    .noneMatch(
                            line -> line.strip().endsWith("’") || line.strip().endsWith("«"));
        }
    }

    @Test
    void lists_tables_quotes_and_links_are_what_they_are_for_those_who_listen_too() throws IOException {
        try (var read = read(html("""
                <h1>Un</h1><h2 lang="en">Two</h2><ol><li>a<ul><li>b</li></ul></li></ol><blockquote><p>c</p></blockquote>
                <table><thead><tr><th scope="col">d</th><th scope="col">e</th></tr></thead><tbody>
                <tr><th scope="row">f</th><td>g</td></tr></tbody></table>
                <p>h<br />i <a href="https://example.org/" title="j">k</a></p>
                <div class="foot">l</div><p class="break">m</p>"""))) {
            var link = read.getPage(0).getAnnotations().getFirst();
            assertThat(link.getContents()).isEqualTo("j");
            assertThat(text(read)).contains("1 / 2", "2 / 2");
        }
    }

    @Test
    void syllabics_and_scripts_from_right_to_left_are_printed() throws IOException {
        try (var read = read(written("ᓄᓇᕗᑦ ᐱᕈᖅᓴᐃᓂᖅ – שלום – مرحبا – Αθήνα – Київ – 你好 – 🎭"))) {
            assertThat(text(read)).contains("ᓄᓇᕗᑦ", "ᐱᕈᖅᓴᐃᓂᖅ", "שלום", "Αθήνα", "Київ");
        }
    }

    @Test
    void what_someone_wrote_stays_words(@TempDir Path folder) throws IOException {
        var secret = folder.resolve("secret.png");
        Files.writeString(secret, "not an image");
        var hostile = "</p><img src=\"" + secret.toUri()
                + "\"/><script>alert(1)</script><!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>&e;]]>";
        try (var read = read(written(hostile))) {
            assertThat(text(read).replaceAll("\\s", "")).contains(hostile.replaceAll("\\s", ""));
            for (var page : read.getPages())
                assertThat(page.getResources().getXObjectNames()).isEmpty();
        }
    }

    @Test
    void characters_that_no_paper_can_hold_are_left_out() throws IOException {
        try (var read = read(written("be\u0000fore\u0007\uFFFE\uD800after"))) {
            assertThat(text(read)).contains("beforeafter");
        }
    }

    @Test
    void even_a_template_cannot_make_it_fetch_anything() throws Exception {
        var asked = new AtomicInteger();
        var server = com.sun.net.httpserver.HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
        });
        server.start();
        try {
            var address = "http://localhost:" + server.getAddress().getPort();
            var file = Path.of("src/test/resources/access-matrix.txt").toUri();
            try (var read = read(html("<p>here</p><img alt=\"x\" src=\"" + address + "/a.png\" />"
                    + "<img alt=\"y\" src=\"" + file + "\" />"
                    + "<div style=\"background-image: url(" + address + "/b.png)\">b</div>"
                    + "<object type=\"text/html\" data=\"" + file + "\"></object>"
                    + "<link rel=\"stylesheet\" href=\"" + address + "/c.css\" />"
                    + "<link rel=\"attachment\" href=\"" + file + "\" />"))) {
                assertThat(text(read)).contains("here").doesNotContain("/tables");
                assertThat(read.getDocumentCatalog().getNames()).isNull();
            }
            assertThat(asked).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void a_picture_that_travels_in_the_template_is_printed() throws IOException {
        var dot = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
        try (var read = read(html("<p><img alt=\"un point\" src=\"data:image/png;base64," + dot + "\" /></p>"))) {
            assertThat(read.getPage(0).getResources().getXObjectNames()).hasSize(1);
        }
    }

    @Test
    void a_template_that_is_not_well_formed_is_refused() {
        assertThatThrownBy(() -> print(html("<p>open"))).hasMessageContaining("written as XML");
        assertThatThrownBy(() -> print(html("&nbsp;"))).hasMessageContaining("written as XML");
    }

    @Test
    void long_words_and_many_lines_go_on_over_pages() throws IOException {
        try (var read = read(written("mot ".repeat(4_000) + "x".repeat(300)))) {
            assertThat(read.getNumberOfPages()).isGreaterThan(2);
            assertThat(text(read)).contains("1 / " + read.getNumberOfPages());
        }
    }

    private Content html(String html) {
        return output -> output.writeContent(html);
    }

    private Content written(String words) {
        return output -> {
            output.writeContent("<p class=\"written\">");
            ((HtmlTemplateOutput) output).setContext("p", null);
            output.writeUserContent(words);
            output.writeContent("</p>");
        };
    }

    private Paper print(Content content) {
        return papers.print(
                "site/paper", french, Map.of("title", "Un titre", "about", "Une page", "content", content), "papier");
    }

    private PDDocument read(Content content) throws IOException {
        var paper = print(content).bytes();
        assertThat(ReadAloud.faults(paper)).isEmpty();
        return Loader.loadPDF(paper);
    }

    private static String text(PDDocument read) throws IOException {
        return new PDFTextStripper().getText(read);
    }
}
