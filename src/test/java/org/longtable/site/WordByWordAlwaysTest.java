package org.longtable.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever two texts say, both can be read from their comparison, and no more of them is marked than has to be. */
class WordByWordAlwaysTest {
    private static final int LONGEST = 10_000;

    @Property(tries = 500)
    void both_texts_are_in_it_and_what_is_marked_is_least(
            @ForAll("texts") List<String> before, @ForAll("texts") List<String> after) {
        var pieces = WordByWord.of(String.join(",", before), String.join(",", after));
        assertThat(without(pieces, WordByWord.Kind.IN)).isEqualTo(String.join(",", before));
        assertThat(without(pieces, WordByWord.Kind.OUT)).isEqualTo(String.join(",", after));
        var same = SameWords.of(before, after);
        var kept = IntStream.range(0, before.size()).filter(same::isBefore).count();
        assertThat(kept).isEqualTo(inCommon(before, after));
        assertThat(IntStream.range(0, after.size())
                        .filter(same::isAfter)
                        .mapToObj(after::get)
                        .toList())
                .isEqualTo(IntStream.range(0, before.size())
                        .filter(same::isBefore)
                        .mapToObj(before::get)
                        .toList());
    }

    @Example
    void the_longest_texts_that_have_nothing_in_common_are_read_as_two_texts() {
        var before = IntStream.range(0, LONGEST)
                .mapToObj(n -> n % 2 == 0 ? "," : ";")
                .collect(Collectors.joining());
        var after = "!" + "?.".repeat(LONGEST / 2 - 1) + "!";
        assertThat(WordByWord.of(before, after))
                .containsExactly(
                        new WordByWord.Piece(WordByWord.Kind.OUT, before),
                        new WordByWord.Piece(WordByWord.Kind.IN, after));
    }

    @Provide
    Arbitrary<List<String>> texts() {
        return Arbitraries.of("we", "sing", "dance", "art", " ", "’").list().ofMaxSize(25);
    }

    private static String without(List<WordByWord.Piece> pieces, WordByWord.Kind kind) {
        return pieces.stream()
                .filter(piece -> piece.kind() != kind)
                .map(WordByWord.Piece::text)
                .collect(Collectors.joining());
    }

    /** The longest of all sequences that both have, found by trying. */
    private static int inCommon(List<String> before, List<String> after) {
        var longest = new int[before.size() + 1][after.size() + 1];
        for (int x = before.size() - 1; x >= 0; x--)
            for (int y = after.size() - 1; y >= 0; y--)
                longest[x][y] = before.get(x).equals(after.get(y))
                        ? longest[x + 1][y + 1] + 1
                        : Math.max(longest[x + 1][y], longest[x][y + 1]);
        return longest[0][0];
    }
}
