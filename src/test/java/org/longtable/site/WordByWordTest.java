package org.longtable.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordByWordTest {
    @Test
    void words_are_compared_word_by_word() {
        assertThat(WordByWord.of("We sing on Tuesdays.", "We dance on Tuesdays, too."))
                .extracting(piece -> piece.kind() + ":" + piece.text())
                .containsExactly("SAME:We ", "OUT:sing", "IN:dance", "SAME: on Tuesdays", "IN:, too", "SAME:.");
        assertThat(WordByWord.of("We share it in two.", "The school pays it all."))
                .as("changed words that follow each other are one change")
                .extracting(piece -> piece.kind() + ":" + piece.text())
                .containsExactly("OUT:We share ", "IN:The school pays ", "SAME:it ", "OUT:in two", "IN:all", "SAME:.");
        assertThat(WordByWord.of("", "")).isEmpty();
        assertThat(WordByWord.of("", "new")).extracting(WordByWord.Piece::kind).containsExactly(WordByWord.Kind.IN);
        assertThat(WordByWord.of("L’école d’art", "L’école d’arts"))
                .extracting(WordByWord.Piece::text)
                .containsExactly("L’école ", "d’art", "d’arts");
    }
}
