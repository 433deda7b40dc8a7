package org.longtable.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.longtable.vocabulary.Money;

class TextsTest {
    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Pattern WRONGLY_SET =
            Pattern.compile("(?<!\u00a0):(?=\\s|$)|[ \u202f]:|[\\s\u00a0\u202f][;!?]|«(?!\u00a0)|(?<!\u00a0)»");
    private final Texts english = new Languages().in(Language.EN);
    private final Texts french = new Languages().in(Language.FR);

    static List<String> modules() throws IOException {
        try (var files = Files.list(MESSAGES)) {
            return files.map(file -> file.getFileName().toString().replace(".properties", ""))
                    .filter(name -> !name.endsWith("_fr"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void every_text_is_there_in_both_languages(String module) throws IOException {
        assertThat(texts(module + "_fr").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(texts(module).stringPropertyNames());
    }

    @ParameterizedTest
    @MethodSource("modules")
    void every_text_can_be_read_and_takes_the_same_words_in_both_languages(String module) throws IOException {
        var english = texts(module);
        var french = texts(module + "_fr");
        for (var key : english.stringPropertyNames())
            assertThat(words(french.getProperty(key))).as(key).isSubsetOf(words(english.getProperty(key)));
        for (var key : english.stringPropertyNames())
            assertThat(words(english.getProperty(key))).as(key).isSubsetOf(words(french.getProperty(key)));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void no_text_is_empty_or_forgotten_in_english(String module) throws IOException {
        var english = texts(module);
        var french = texts(module + "_fr");
        for (var key : english.stringPropertyNames()) {
            assertThat(english.getProperty(key)).as(key).isNotBlank();
            assertThat(french.getProperty(key)).as(key).isNotBlank();
            if (english.getProperty(key).split("\\s+").length > 5)
                assertThat(french.getProperty(key)).as(key).isNotEqualTo(english.getProperty(key));
        }
    }

    /** In Canadian French a space that does not break stands before a colon and inside quotation marks, and none before ; ! ? */
    @ParameterizedTest
    @MethodSource("modules")
    void french_is_set_as_it_is_set_in_canada(String module) throws IOException {
        var french = texts(module + "_fr");
        for (var key : french.stringPropertyNames())
            assertThat(french.getProperty(key)).as(key).doesNotContainPattern(WRONGLY_SET);
    }

    @Test
    void what_is_wrongly_set_in_french_is_found() {
        for (var wrong : List.of(
                "Ici : là",
                "Ici: là",
                "Ici:",
                "« oui »",
                "«oui»",
                "Quoi ?",
                "Quoi\u00a0!",
                "ici ; là",
                "ici\u202f: là")) assertThat(wrong).as(wrong).containsPattern(WRONGLY_SET);
        for (var right :
                List.of("Ici\u00a0: là", "«\u00a0oui\u00a0»", "Quoi?", "ici; là", "à 18:00", "https://example.org"))
            assertThat(right).as(right).doesNotContainPattern(WRONGLY_SET);
    }

    @Test
    void every_key_that_a_page_or_a_class_names_has_a_text() throws IOException {
        var missing = new TreeSet<String>();
        var named = Pattern.compile("\\bt\\(\\s*\"([a-z0-9.-]+)\"\\s*[,)]");
        try (var files = Files.walk(Path.of("src/main"))) {
            for (var file : files.filter(path -> path.toString().matches(".*\\.(jte|java)"))
                    .toList()) {
                var keys = named.matcher(Files.readString(file));
                while (keys.find()) if (!english.has(keys.group(1))) missing.add(keys.group(1) + " in " + file);
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void days_times_and_money_are_written_as_each_language_writes_them() {
        assertThat(english.date(LocalDate.parse("2026-05-01"))).isEqualTo("1 May 2026");
        assertThat(french.date(LocalDate.parse("2026-05-01"))).isEqualTo("1er mai 2026");
        assertThat(french.date(LocalDate.parse("2026-12-11"))).isEqualTo("11 décembre 2026");
        assertThat(english.time(LocalTime.of(18, 0))).isEqualTo("18:00");
        assertThat(french.time(LocalTime.of(18, 0))).isEqualTo("18 h 00");
        assertThat(english.money(Money.ofCents(1_200_000))).isEqualTo("$12,000");
        assertThat(french.money(Money.ofCents(900_000))).isEqualTo("9\u00a0000\u00a0$");
        assertThat(english.money(Money.ofCents(21_120))).isEqualTo("$211.20");
    }

    private static Properties texts(String file) throws IOException {
        var texts = new Properties();
        try (var in = new InputStreamReader(
                Files.newInputStream(MESSAGES.resolve(file + ".properties")), StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        return texts;
    }

    /** Which arguments a text takes; also shows that it can be parsed. */
    private static Set<String> words(String message) {
        return new MessageFormat(message)
                .getArgumentNames().stream().map(Object::toString).collect(Collectors.toSet());
    }
}
