package org.longtable.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThresholdTest {
    @ParameterizedTest
    @CsvSource({
        "0.50, true",
        "0.500000001, true",
        "0.4999999995, true",
        "0.499999999, true",
        "0.4999999989, false",
        "0.495, false"
    })
    void a_limit_is_reached_before_rounding_within_a_billionth(BigDecimal value, boolean reached) {
        assertThat(Threshold.at("0.50").isReachedBy(value)).isEqualTo(reached);
    }
}
