package org.longtable.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.longtable.vocabulary.Fraction;

class TimeForTrustAlwaysTest {
    private static final LocalDate FIRST = LocalDate.parse("2026-01-19");

    @Provide
    Arbitrary<Fraction> congruences() {
        return Arbitraries.integers()
                .between(1, 400)
                .flatMap(bottom -> Arbitraries.integers().between(0, bottom).map(top -> Fraction.of(top, bottom)));
    }

    @Property
    void the_recommended_days_are_92_to_365(
            @ForAll Familiarity familiarity, @ForAll("congruences") Fraction congruence) {
        assertThat(after(0, familiarity, congruence).recommendedDays()).isBetween(92L, 365L);
    }

    @Property
    void pressure_is_0_to_1(
            @ForAll Familiarity familiarity,
            @ForAll("congruences") Fraction congruence,
            @ForAll @IntRange(min = -2000, max = 2000) int days) {
        assertThat(after(days, familiarity, congruence).pressure())
                .hasValueSatisfying(p -> assertThat(p).isBetween(Fraction.ZERO, Fraction.ONE));
    }

    @Property
    void the_earliest_workable_start_is_the_first_day_that_is_workable(
            @ForAll Familiarity familiarity, @ForAll("congruences") Fraction congruence) {
        var start = after(0, familiarity, congruence).earliestWorkableStart().orElseThrow();

        assertThat(due(start, familiarity, congruence).pace()).contains(Pace.WORKABLE);
        assertThat(due(start.minusDays(1), familiarity, congruence).pace()).contains(Pace.TIGHT);
    }

    @Property
    void another_day_never_adds_pressure(
            @ForAll Familiarity familiarity,
            @ForAll("congruences") Fraction congruence,
            @ForAll @IntRange(min = -10, max = 500) int days) {
        var now = after(days, familiarity, congruence).pressure().orElseThrow();
        var later = after(days + 1, familiarity, congruence).pressure().orElseThrow();

        assertThat(later).isLessThanOrEqualTo(now);
    }

    @Property
    void knowing_each_other_better_or_agreeing_more_never_takes_longer(
            @ForAll Familiarity one,
            @ForAll Familiarity other,
            @ForAll("congruences") Fraction less,
            @ForAll("congruences") Fraction more) {
        var slow = after(0, min(one, other), less.compareTo(more) < 0 ? less : more);
        var quick = after(0, max(one, other), less.compareTo(more) < 0 ? more : less);

        assertThat(quick.recommendedDays()).isLessThanOrEqualTo(slow.recommendedDays());
    }

    @Property
    void whatever_the_familiarity_turns_out_to_be_lies_between_the_two_ends(
            @ForAll Familiarity familiarity,
            @ForAll("congruences") Fraction congruence,
            @ForAll @IntRange(min = 0, max = 500) int days) {
        var settled = after(days, familiarity, congruence);
        var open = (TimeForTrustRange) TimeForTrust.of(null, congruence, FIRST, FIRST.plusDays(days), FIRST);

        assertThat(settled.recommendedDays())
                .isBetween(
                        open.asPastPartners().recommendedDays(),
                        open.asStrangers().recommendedDays());
        assertThat(settled.pressure().orElseThrow())
                .isBetween(
                        open.asPastPartners().pressure().orElseThrow(),
                        open.asStrangers().pressure().orElseThrow());
        assertThat(open.figures()).hasSize(4);
    }

    private static Familiarity min(Familiarity one, Familiarity other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Familiarity max(Familiarity one, Familiarity other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    private static Reckoned after(int days, Familiarity familiarity, Fraction congruence) {
        return due(FIRST.plusDays(days), familiarity, congruence);
    }

    private static Reckoned due(LocalDate deliverable, Familiarity familiarity, Fraction congruence) {
        return new Reckoned(familiarity, congruence, FIRST, deliverable, FIRST);
    }
}
