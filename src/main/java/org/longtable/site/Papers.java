package org.longtable.site;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.bidi.support.ICUBreakers.ICULineBreaker;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Prints a template as a PDF that carries its own fonts, its language and its structure for those who listen to it.
 * The template lays itself out with {@code site/paper} and is written as XML ({@code <br />}, no entities but the five).
 * Nothing is fetched while printing: neither from the network nor from the disk.
 */
@Component
public class Papers {
    private static final Logger LOG = LoggerFactory.getLogger(Papers.class);

    private record Font(String family, int weight, FontStyle style, byte[] file) {}

    private final TemplateEngine templates;
    private final String css = new String(read("paper.css"), StandardCharsets.UTF_8);
    private final List<Font> fonts = List.of(
            font("Atkinson Hyperlegible Next", 400, FontStyle.NORMAL, "atkinson-hyperlegible-next-400"),
            font("Atkinson Hyperlegible Next", 400, FontStyle.ITALIC, "atkinson-hyperlegible-next-400-italic"),
            font("Atkinson Hyperlegible Next", 700, FontStyle.NORMAL, "atkinson-hyperlegible-next-700"),
            font("Fraunces", 600, FontStyle.NORMAL, "fraunces-600"),
            font("Noto Sans Canadian Aboriginal", 400, FontStyle.NORMAL, "noto-sans-canadian-aboriginal-400"),
            font("DejaVu Sans", 400, FontStyle.NORMAL, "dejavu-sans-400"));

    Papers(TemplateEngine templates) {
        this.templates = templates;
        // It would write into the log what people wrote.
        XRLog.setLoggingEnabled(false);
    }

    /** A paper that nobody reads, so that the first that somebody wants does not take much longer than the others. */
    @EventListener(ApplicationReadyEvent.class)
    void practise() {
        Thread.ofPlatform()
                .name("printing for practice")
                .daemon()
                .priority(Thread.MIN_PRIORITY)
                .start(() -> {
                    try {
                        print("site/paper-practice", new Languages().in(Language.EN), Map.of(), "practice");
                        LOG.debug("A paper was printed for practice");
                    } catch (RuntimeException e) {
                        LOG.debug("The first paper will take longer", e);
                    }
                });
    }

    /**
     * @param template as a view is named, {@code pace/letter}
     * @param words given to the template as {@code texts}, beside what {@code model} holds
     * @param name of the file, without its ending
     */
    public Paper print(String template, Texts words, Map<String, ?> model, String name) {
        var parameters = new HashMap<String, Object>(model);
        parameters.put("texts", words);
        var written = new StringOutput();
        templates.render(template + ".jte", parameters, written);
        return new Paper(name + ".pdf", pdf(document(written.toString()), words.language()));
    }

    private byte[] pdf(Document document, Language language) {
        var printing = new PdfRendererBuilder()
                .withW3cDocument(document, null)
                .usePdfUaAccessibility(true)
                .useFastMode()
                .withProducer("Longtable")
                .useReplacementText("\u25A1")
                .useUnicodeLineBreaker(new ICULineBreaker(language.locale()))
                .useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory())
                .useUnicodeBidiReorderer(new ICUBidiReorderer())
                .defaultTextDirection(TextDirection.LTR)
                .useUriResolver((_, address) -> address.startsWith("data:image/png;") ? address : null);
        for (var priority : ExternalResourceControlPriority.values())
            printing.useExternalResourceAccessControl(
                    (address, _) -> address != null && address.startsWith("data:image/png;"), priority);
        for (var font : fonts)
            printing.useFont(
                    () -> new ByteArrayInputStream(font.file()), font.family(), font.weight(), font.style(), true);
        var bytes = new ByteArrayOutputStream();
        try {
            printing.toStream(bytes).run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private Document document(String written) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            var reader = factory.newDocumentBuilder();
            reader.setErrorHandler(new DefaultHandler());
            var document = reader.parse(new InputSource(new StringReader(printable(written))));
            var style = document.createElement("style");
            style.setTextContent(css);
            ((Element) document.getElementsByTagName("head").item(0)).appendChild(style);
            return document;
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException("a paper is written as XML: " + e.getMessage(), e);
        }
    }

    /** What XML cannot hold, people cannot see either. */
    private static String printable(String written) {
        return written.codePoints()
                .filter(c -> c == '\t'
                        || c == '\n'
                        || c == '\r'
                        || c >= 0x20 && c < 0xD800
                        || c >= 0xE000 && c != 0xFFFE && c != 0xFFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Font font(String family, int weight, FontStyle style, String file) {
        return new Font(family, weight, style, read("fonts/" + file + ".ttf"));
    }

    private static byte[] read(String file) {
        try {
            return new ClassPathResource("print/" + file).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
