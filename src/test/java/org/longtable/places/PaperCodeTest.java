package org.longtable.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What people do to a code on its way from paper to screen. */
class PaperCodeTest {
    @Property
    void what_stands_on_paper_is_read_again(@ForAll("codes") PaperCode code) {
        assertThat(PaperCode.read(code.inGroups())).contains(code);
        assertThat(PaperCode.read(" " + code.digits().replaceAll("(.....)", "$1-") + " "))
                .contains(code);
    }

    @Property
    void one_wrong_digit_is_noticed(
            @ForAll("codes") PaperCode code,
            @ForAll @IntRange(max = 19) int at,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        var digits = new StringBuilder(code.digits());
        digits.setCharAt(at, (char) ('0' + (digits.charAt(at) - '0' + by) % 10));
        assertThat(PaperCode.read(digits.toString())).isEmpty();
    }

    @Property
    void two_neighbours_that_changed_places_are_noticed(
            @ForAll("codes") PaperCode code, @ForAll @IntRange(max = 18) int at) {
        var digits = new StringBuilder(code.digits());
        var first = digits.charAt(at);
        digits.setCharAt(at, digits.charAt(at + 1));
        digits.setCharAt(at + 1, first);
        if (digits.charAt(at) != first)
            assertThat(PaperCode.read(digits.toString())).isEmpty();
    }

    @Property
    void letters_that_look_like_digits_and_digits_of_other_scripts_are_read_as_digits(@ForAll("codes") PaperCode code) {
        assertThat(PaperCode.read(code.digits().replace('0', 'O').replace('1', 'l')))
                .contains(code);
        var arabic = new StringBuilder();
        code.digits().chars().forEach(digit -> arabic.append((char) (digit - '0' + '\u0660')));
        assertThat(PaperCode.read(arabic.toString())).contains(code);
    }

    @Example
    void codes_are_not_given_twice_and_do_not_stand_in_a_log() {
        var seen = new HashSet<String>();
        for (var i = 0; i < 10_000; i++)
            assertThat(seen.add(PaperCode.fresh().digits())).isTrue();
        var code = PaperCode.fresh();
        assertThat(code.toString()).doesNotContain(code.digits());
        assertThat(code.hash()).isEqualTo(new PaperCode(code.digits()).hash()).hasSize(32);
    }

    @Provide
    Arbitrary<PaperCode> codes() {
        return Arbitraries.create(PaperCode::fresh);
    }
}
