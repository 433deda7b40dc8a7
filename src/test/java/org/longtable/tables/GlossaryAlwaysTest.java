package org.longtable.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.longtable.tables.GlossaryTest.glossary;
import static org.longtable.tables.GlossaryTest.marked;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class GlossaryAlwaysTest {
    private static final List<String> WORDS =
            List.of("art", "arts", "l’art", "école", "public art", "art public", "don");

    @Property
    void the_pieces_put_together_are_the_text(@ForAll("texts") String text, @ForAll("words") List<String> words) {
        assertThat(glossary(words.toArray(String[]::new)).in(text).stream()
                        .map(Glossary.Piece::text)
                        .collect(Collectors.joining()))
                .isEqualTo(text);
    }

    @Property
    void any_text_at_all_stays_as_it_is(@ForAll String text, @ForAll List<String> words) {
        assertThat(glossary(words.toArray(String[]::new)).in(text).stream()
                        .map(Glossary.Piece::text)
                        .collect(Collectors.joining()))
                .isEqualTo(text);
    }

    @Property
    void no_piece_is_empty_and_no_word_goes_on_beyond_what_is_marked(
            @ForAll("texts") String text, @ForAll("words") List<String> words) {
        var pieces = glossary(words.toArray(String[]::new)).in(text);
        for (var i = 0; i < pieces.size(); i++) {
            if (!text.isEmpty()) assertThat(pieces.get(i).text()).isNotEmpty();
            if (pieces.get(i).entry().isEmpty()) continue;
            if (i > 0) assertThat(pieces.get(i - 1).text()).doesNotMatch("(?s).*[\\p{L}\\p{N}]");
            if (i + 1 < pieces.size()) assertThat(pieces.get(i + 1).text()).doesNotMatch("(?s)[\\p{L}\\p{M}\\p{N}].*");
        }
    }

    @Property
    void a_letter_beside_a_word_makes_another_word(@ForAll("letters") char letter) {
        assertThat(marked(glossary("zart"), letter + "zart zart" + letter)).isEmpty();
    }

    @Property
    void a_word_is_found_after_every_elision(@ForAll("elisions") String elision, @ForAll("marks") String mark) {
        assertThat(marked(glossary("art"), elision + mark + "art")).containsExactly("art");
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "art", "arts", "l’", "d'", "é", "e\u0301", "école", "public", " ", "\n", ".", "-", "·", "don't",
                        "’s", "😀", "İ", "ß", "\u00ad")
                .list()
                .ofMaxSize(14)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<List<String>> words() {
        return Arbitraries.of(WORDS).list().ofMaxSize(6);
    }

    @Provide
    Arbitrary<Character> letters() {
        return Arbitraries.of('a', 'b', 'm', 'p', 'é', 'ü', 'æ', 'ж', '水', 'ᐃ', '7');
    }

    @Provide
    Arbitrary<String> elisions() {
        return Arbitraries.of("l", "L", "d", "c", "j", "m", "n", "s", "t", "qu", "jusqu", "lorsqu", "QU", "puisqu");
    }

    @Provide
    Arbitrary<String> marks() {
        return Arbitraries.of("'", "’", "ʼ");
    }
}
