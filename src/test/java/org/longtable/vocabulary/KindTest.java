package org.longtable.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KindTest {
    @ParameterizedTest
    @CsvSource({
        "meal, 2",
        "long_talk, 2",
        "their_event, 2",
        "helping_out, 3",
        "visiting_work, 3",
        "listening, 2",
        "workshop, 3",
        "call, 1"
    })
    void each_kind_is_found_by_the_word_kept_for_it_and_has_its_depth(String code, int depth) {
        assertThat(Kind.fromCode(code).depth()).isEqualTo(depth);
        assertThat(Kind.fromCode(code).code()).isEqualTo(code);
    }

    @Test
    void all_but_a_call_are_the_seven() {
        assertThat(Stream.of(Kind.values()).filter(Kind::isOneOfSeven))
                .hasSize(7)
                .doesNotContain(Kind.CALL);
    }

    @Test
    void an_unknown_word_is_no_kind() {
        assertThatIllegalArgumentException().isThrownBy(() -> Kind.fromCode("party"));
    }
}
