package org.longtable.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GlossaryTest {
    private static final Glossary OURS = glossary("art", "community", "œuvre d’art", "école", "travail", "co-creation");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the start of it",
                "artists and artful people",
                "art-thérapie",
                "arts-based",
                "www.art.example",
                "me@art.example",
                "art_x",
                "art2",
                "partager",
                "a creation",
                "aujourd’hui",
                "éart",
                "art’istic"
            })
    void a_word_that_is_part_of_another_word_is_not_marked(String text) {
        assertThat(marked(OURS, text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "l’art de vivre, art",
        "L'ART, ART",
        "d’art et d’autre, art",
        "jusqu’à l’art, art",
        "qu'art il y a, art",
        "art's place, art",
        "(art), art",
        "«\u00a0art\u00a0», art",
        "Art., Art",
        "art/vie, art",
        "Arts!, Arts",
        "communities, communities",
        "the Community, Community",
        "les écoles, écoles",
        "LES ECOLES, ECOLES",
        "Ecole, Ecole",
        "une oeuvre d'art, oeuvre d'art",
        "des Œuvres d’arts, Œuvres d’arts",
        "co\u2011creation, co\u2011creation",
        "écoles, écoles"
    })
    void it_is_found_where_it_stands_as_it_is_written(String text, String found) {
        assertThat(marked(OURS, text)).containsExactly(found);
    }

    @Test
    void letters_with_marks_of_their_own_are_the_same_letters() {
        assertThat(marked(OURS, "une e\u0301cole")).containsExactly("e\u0301cole");
        assertThat(marked(OURS, "com\u00admunity")).containsExactly("com\u00admunity");
    }

    @Test
    void a_small_letter_without_its_accent_is_another_word() {
        assertThat(marked(glossary("marché"), "Il marche au MARCHE.")).containsExactly("MARCHE");
    }

    @Test
    void the_longest_word_is_found_first() {
        var ours = glossary("art", "public art", "art public", "public");
        assertThat(marked(ours, "Public art is art, public or not, dit l’art\u00a0public."))
                .containsExactly("Public art", "art", "public", "art\u00a0public");
    }

    @Test
    void words_of_one_meaning_stand_beside_each_other() {
        var ours = glossary("public art");
        assertThat(marked(ours, "public, art")).isEmpty();
        assertThat(marked(ours, "public\n\nart")).isEmpty();
        assertThat(marked(ours, "public\nart")).containsExactly("public\nart");
    }

    @Test
    void french_and_english_plurals_and_what_is_written_for_everyone() {
        var ours = glossary("journal", "bureau", "jeu", "box", "artiste", "don");
        assertThat(marked(ours, "journaux, bureaux, jeux, boxes, artiste·s, artistes; don't"))
                .containsExactly("journaux", "bureaux", "jeux", "boxes", "artiste·s", "artistes");
    }

    @Test
    void other_forms_lead_to_the_same_word() {
        var work = new Glossary.Entry("/w", "travail", "", List.of("travail", "travaux"));
        assertThat(Glossary.of(List.of(work)).in("nos travaux").getLast().entry())
                .contains(work);
    }

    @Test
    void only_words_that_stand_there_are_listed() {
        assertThat(OURS.usedIn(Stream.of("l’art", "l’ART", "rien")).stream().map(Glossary.Entry::name))
                .containsExactly("art");
    }

    static Glossary glossary(String... words) {
        return Glossary.of(Stream.of(words)
                .map(word -> new Glossary.Entry("/" + word, word, "", List.of(word)))
                .toList());
    }

    static List<String> marked(Glossary glossary, String text) {
        return glossary.in(text).stream()
                .filter(piece -> piece.entry().isPresent())
                .map(Glossary.Piece::text)
                .toList();
    }
}
