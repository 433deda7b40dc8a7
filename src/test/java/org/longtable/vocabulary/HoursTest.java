package org.longtable.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HoursTest {
    @Test
    void four_shifts_of_three_hours_are_twelve_hours() {
        var shift = Hours.of("3");

        assertThat(shift.plus(shift).plus(shift).plus(shift)).isEqualTo(Hours.of("12.00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.25", "100000", "100000.00"})
    void hours_from_none_to_a_hundred_thousand_are_taken(String text) {
        assertThat(Hours.of(text).value()).isEqualByComparingTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "100000.01", "1.005", "", "three", "1e3", "1,5"})
    void other_hours_are_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Hours.of(text));
    }

    @Test
    void hours_made_from_a_number_are_checked_as_well() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Hours(new BigDecimal("-1")));
        assertThatIllegalArgumentException().isThrownBy(() -> new Hours(new BigDecimal("1.005")));
    }

    @Test
    void the_same_time_is_equal_however_it_was_written() {
        assertThat(Hours.of("1.5")).isEqualTo(Hours.of("1.50")).isEqualTo(new Hours(new BigDecimal("1.500")));
    }

    @Test
    void a_sum_beyond_what_can_be_noted_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Hours.of("100000").plus(Hours.of("0.01")));
    }
}
