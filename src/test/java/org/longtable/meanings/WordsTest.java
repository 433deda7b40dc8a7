package org.longtable.meanings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.longtable.world.LongtableTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The words that offers and requests are found by are for everyone to read, and for the site host to add to. */
class WordsTest extends LongtableTest {
    @Autowired
    Meanings meanings;

    @Test
    void everyone_signed_in_looks_a_word_up_in_either_language() {
        var rosa = as(someone("Rosa Lind"));
        assertThat(rosa.visit("/words?name=repetition").text()).contains("rehearsal space", "salle de répétition");
        rosa.follow("rehearsal space");
        assertThat(rosa.text()).contains("local de répétition", "Wider", "space", "church hall");
        assertThat(rosa.visit("/words?name=zzyzx").text()).contains("We do not know “zzyzx” yet");
        assertThat(rosa.visit("/words").page().select("#words li")).hasSize(50);
    }

    @Test
    void the_whole_vocabulary_is_taken_away_as_skos_and_reads_the_same() throws Exception {
        var file = as(someone("Rosa Lind")).bytes("/words/vocabulary.ttl");
        var read = Skos.read(new StringReader(new String(file, StandardCharsets.UTF_8)));
        assertThat(new HashSet<>(read)).containsAll(new HashSet<>(Skos.shipped()));
    }

    @Test
    void what_the_host_adds_is_understood_at_once_and_taken_back_as_well() {
        var host = as(host());
        assertThat(meanings.of("a glarnophone", Locale.ENGLISH, Side.OFFER).concepts())
                .isEmpty();
        host.submit(
                "/words/additions",
                Map.of(
                        "word_en",
                        "glarnophone",
                        "word_fr",
                        "glarnophone à vent",
                        "others_en",
                        "glarno\nglarnette",
                        "broader",
                        "instrument"));
        assertThat(host.status()).isIn(302, 303);
        assertThat(meanings.of("a glarnette", Locale.ENGLISH, Side.OFFER).given())
                .containsExactly("glarnophone");
        assertThat(meanings.meet(
                        meanings.of("We lend a glarno", Locale.ENGLISH, Side.OFFER),
                        meanings.of("Instrument de musique recherché", Locale.FRENCH, Side.REQUEST)))
                .isPresent();
        host.visit("/words/additions").press("Take it back");
        assertThat(meanings.of("a glarnette", Locale.ENGLISH, Side.OFFER).concepts())
                .isEmpty();
        host.press("Add it again");
        assertThat(meanings.of("a glarnette", Locale.ENGLISH, Side.OFFER).given())
                .containsExactly("glarnophone");
        host.press("Take it back");
    }

    @Test
    void a_file_of_many_is_added_and_what_cannot_be_read_is_told_by_its_line() {
        var host = as(host());
        var broken = host.submit("/words/additions", Map.of("of", "file", "turtle", """
                @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                <urn:x:1> a skos:Concept ; skos:prefLabel "wobblestick"@en .
                <urn:x:2> a skos:Concept ; skos:prefLabel unfinished
                """));
        assertThat(broken.status()).isEqualTo(422);
        assertThat(broken.text()).contains("Line 3 cannot be read as Turtle.", "wobblestick");
        host.submit("/words/additions", Map.of("of", "file", "turtle", """
                @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                @prefix m: <urn:longtable:meaning:> .
                <urn:x:1> a skos:Concept ; skos:prefLabel "wobblestick"@en ; skos:broader m:tools .
                <urn:x:2> a skos:Concept ; skos:prefLabel "wobblette"@fr ; skos:broader <urn:x:1> .
                m:projector skos:altLabel "gleamer"@en ; a skos:Concept ; skos:prefLabel "projector"@en .
                """));
        assertThat(host.status()).isIn(302, 303);
        assertThat(meanings.of("a wobblestick", Locale.ENGLISH, Side.OFFER).given())
                .containsExactly("urn:x:1");
        assertThat(meanings.of("a gleamer", Locale.ENGLISH, Side.OFFER).given()).containsExactly("projector");
        assertThat(host.visit("/words/one?id=urn%3Ax%3A1").text()).contains("wobblestick", "tools");
        host.visit("/words/additions").press("Take it back");
        assertThat(meanings.of("a gleamer", Locale.ENGLISH, Side.OFFER).concepts())
                .isEmpty();
    }

    @Test
    void brackets_without_end_and_much_too_much_are_refused_calmly() {
        var host = as(host());
        for (var turtle : new String[] {"[".repeat(400_000), "(".repeat(400_000), "\u0000", "<", "hello"}) {
            host.submit("/words/additions", Map.of("of", "file", "turtle", turtle));
            assertThat(host.status()).isEqualTo(422);
            assertThat(host.text()).contains("Nothing was added.");
        }
        host.submit("/words/additions", Map.of("of", "file", "turtle", "x".repeat(1_000_001)));
        assertThat(host.status()).isEqualTo(422);
    }

    @Test
    void nobody_but_the_host_adds() {
        var rosa = as(someone("Rosa Lind"));
        assertThat(rosa.visit("/words").text()).doesNotContain("Add words");
        assertThat(rosa.submit("/words/additions", Map.of("word_en", "x")).status())
                .isEqualTo(404);
    }

    private Someone host() {
        return siteHost("Ola Host");
    }
}
