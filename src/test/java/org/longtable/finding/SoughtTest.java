package org.longtable.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.longtable.finding.Sought.Sure;

class SoughtTest {
    @Property(tries = 300)
    void whatever_is_typed_and_told_the_marked_text_is_the_text_itself(
            @ForAll @StringLength(max = 60) String typed, @ForAll @StringLength(max = 200) String told) {
        assertThat(Sought.of(typed).marked(told).stream().map(Piece::text).collect(Collectors.joining()))
                .isEqualTo(told);
    }

    @Property(tries = 200)
    void what_is_told_word_for_word_is_always_meant(@ForAll @StringLength(max = 60) String typed) {
        var sought = Sought.of(typed);
        assertThat(sought.in(typed).keySet()).containsAll(sought.words());
        assertThat(sought.in(typed).values()).allMatch(sure -> sure == Sure.EXACTLY);
    }

    @Test
    void small_words_are_sought_only_where_there_are_no_others() {
        assertThat(plain("a place to rehearse")).containsExactly("place", "rehearse");
        assertThat(plain("to be")).containsExactly("to", "be");
        assertThat(plain("la salle de l’école")).containsExactly("salle", "ecole");
    }

    @Test
    void one_slip_is_forgiven_from_four_letters_and_two_from_eight_but_never_in_the_first() {
        assertThat(sure("cat", "car")).isEqualTo(Sure.NOT);
        assertThat(sure("drun x", "drum")).isEqualTo(Sure.WITH_A_SLIP);
        assertThat(sure("theater x", "theatre")).isEqualTo(Sure.WITH_A_SLIP);
        assertThat(sure("rehersla x", "rehearsal")).isEqualTo(Sure.WITH_A_SLIP);
        assertThat(sure("gircus x", "circus")).isEqualTo(Sure.NOT);
    }

    @Test
    void the_last_word_may_be_begun_and_no_other() {
        assertThat(sure("quil", "quilters")).isEqualTo(Sure.BEGUN_OR_STEM);
        assertThat(sure("quil x", "quilters")).isEqualTo(Sure.NOT);
    }

    @Test
    void twelve_words_are_enough() {
        assertThat(plain("one two three four five six seven eight nine ten eleven twelve thirteen fourteen"))
                .hasSize(12);
    }

    private static List<String> plain(String typed) {
        return Sought.of(typed).words().stream().map(Words.Word::plain).toList();
    }

    private static Sure sure(String typed, String told) {
        var sought = Sought.of(typed);
        return sought.sure(sought.words().getFirst(), Words.in(told).getFirst());
    }
}
