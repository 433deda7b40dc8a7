package org.longtable.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.longtable.vocabulary.Figure;
import org.longtable.vocabulary.Fraction;
import org.longtable.vocabulary.StatementId;

class CongruenceTest {
    private static final LocalDate OPENED = LocalDate.parse("2026-01-26");

    /** The spreads of these partners, each given as its answers in order. */
    static List<Spread> spreads(int[]... partners) {
        return IntStream.range(0, partners[0].length)
                .mapToObj(statement -> Spread.of(
                        StatementId.fresh(),
                        Arrays.stream(partners)
                                .map(answers -> answers[statement])
                                .toList()))
                .toList();
    }

    @Test
    void anna_and_dev_are_two_thirds_alike_and_three_statements_lie_apart() {
        var spreads = spreads(new int[] {5, 5, 5, 4, 4, 4}, new int[] {5, 3, 2, 2, 4, 3});
        var congruence = Congruence.of(spreads, OPENED);

        assertThat(congruence.value()).isEqualTo(Fraction.of(2, 3));
        assertThat(spreads.stream().map(Spread::isWorthTalkingThrough))
                .containsExactly(false, true, true, true, false, false);
        assertThat(spreads.stream().map(Spread::gap)).containsExactly(0, 2, 3, 2, 0, 1);
        assertThat(((Figure.Known) congruence.figure(true, OPENED)).value()).hasToString("0.67");
    }

    @Test
    void at_the_review_they_are_seven_eighths_alike_and_nothing_lies_apart() {
        var spreads = spreads(new int[] {5, 5, 5, 4, 4, 4}, new int[] {5, 4, 4, 3, 4, 4});

        assertThat(Congruence.of(spreads, OPENED).value()).isEqualTo(Fraction.of(7, 8));
        assertThat(spreads).noneMatch(Spread::isWorthTalkingThrough);
    }

    @Test
    void the_writer_and_the_hospital_with_a_mean_range_of_one_are_three_quarters_alike() {
        var spreads = spreads(new int[] {5, 4, 3, 5}, new int[] {5, 3, 4, 3});

        assertThat(Congruence.of(spreads, OPENED).value()).isEqualTo(Fraction.of(3, 4));
    }

    @Test
    void with_three_partners_the_two_ends_count() {
        assertThat(Congruence.of(spreads(new int[] {1}, new int[] {3}, new int[] {5}), OPENED)
                        .value())
                .isEqualTo(Fraction.ZERO);
    }

    @Test
    void what_it_is_made_of_is_for_those_who_answered() {
        var congruence = Congruence.of(spreads(new int[] {5, 3}, new int[] {3, 3}), OPENED);

        assertThat(congruence.figure(true, OPENED).inputs())
                .extracting(Figure.Input::name)
                .containsExactly("understanding.statements", "understanding.gaps", "understanding.opened-on");
        assertThat(congruence.figure(false, OPENED).inputs())
                .extracting(Figure.Input::name)
                .doesNotContain("understanding.gaps");
    }

    @Test
    void nothing_answered_and_answers_off_the_scale_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Congruence.of(List.of(), OPENED));
        assertThatIllegalArgumentException().isThrownBy(() -> Spread.of(StatementId.fresh(), List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> Spread.of(StatementId.fresh(), List.of(0, 3)));
        assertThatIllegalArgumentException().isThrownBy(() -> Spread.of(StatementId.fresh(), List.of(3, 6)));
    }
}
