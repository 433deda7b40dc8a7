package org.longtable.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FractionTest {
    @Test
    void a_fraction_is_kept_in_lowest_terms_with_its_sign_on_top() {
        assertThat(Fraction.of(4, 6)).isEqualTo(Fraction.of(2, 3)).hasToString("2/3");
        assertThat(Fraction.of(1, -2)).isEqualTo(Fraction.of(-1, 2));
        assertThat(Fraction.of(0, -7)).isEqualTo(Fraction.ZERO);
    }

    @Test
    void a_denominator_of_zero_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Fraction.of(1, 0));
    }

    @Test
    void a_term_that_does_not_fit_is_refused_and_never_wraps_around() {
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Fraction.of(1, Long.MIN_VALUE));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Fraction.of(Long.MIN_VALUE, -1));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Fraction.whole(Long.MAX_VALUE).times(Fraction.whole(2)));
    }

    @Test
    void a_half_at_the_last_decimal_is_rounded_up() {
        assertThat(Fraction.of(29, 200).rounded(2)).isEqualTo(new BigDecimal("0.15"));
        assertThat(Fraction.of(28999, 200_000).rounded(2)).isEqualTo(new BigDecimal("0.14"));
    }

    @Test
    void the_ceiling_of_a_whole_number_is_itself_and_a_little_more_is_the_next() {
        assertThat(Fraction.of(914, 2).ceiling()).isEqualTo(457);
        assertThat(Fraction.of(915, 2).ceiling()).isEqualTo(458);
        assertThat(Fraction.of(-915, 2).ceiling()).isEqualTo(-457);
    }

    @Property
    void what_is_taken_away_and_put_back_leaves_the_fraction_as_it_was(
            @ForAll @IntRange(min = -999, max = 999) int a,
            @ForAll @IntRange(min = 1, max = 999) int b,
            @ForAll @IntRange(min = -999, max = 999) int c,
            @ForAll @IntRange(min = 1, max = 999) int d) {
        var one = Fraction.of(a, b);
        var other = Fraction.of(c, d);

        assertThat(one.minus(other).minus(Fraction.ZERO.minus(other))).isEqualTo(one);
    }

    @Property
    void multiplying_and_comparing_agree_with_decimals(
            @ForAll @IntRange(min = -99, max = 99) int a, @ForAll @IntRange(min = -99, max = 99) int b) {
        var one = Fraction.of(a, 100);
        var other = Fraction.of(b, 100);
        var product = BigDecimal.valueOf(a, 2).multiply(BigDecimal.valueOf(b, 2));

        assertThat(one.times(other).rounded(4)).isEqualByComparingTo(product);
        assertThat(Integer.signum(one.compareTo(other))).isEqualTo(Integer.compare(a, b));
        assertThat(one.ceiling())
                .isEqualTo(BigDecimal.valueOf(a, 2)
                        .setScale(0, RoundingMode.CEILING)
                        .longValueExact());
    }
}
