package org.longtable.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DutyTest {
    @Test
    void each_duty_is_found_by_the_word_kept_for_it() {
        assertThat(Stream.of(Duty.values()).map(Duty::code))
                .containsExactly("contact", "signing", "money", "safeguarding", "knows_the_agreement");
        assertThat(Duty.values())
                .allSatisfy(duty -> assertThat(Duty.fromCode(duty.code())).isEqualTo(duty));
    }

    @Test
    void an_unknown_word_is_no_duty() {
        assertThatIllegalArgumentException().isThrownBy(() -> Duty.fromCode("MONEY"));
    }
}
