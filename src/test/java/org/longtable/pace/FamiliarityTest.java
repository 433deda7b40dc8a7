package org.longtable.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FamiliarityTest {
    @Test
    void each_familiarity_is_found_by_the_word_kept_for_it() {
        assertThat(Stream.of(Familiarity.values()).map(Familiarity::code))
                .containsExactly("strangers", "know_of_the_work", "worked_together_once", "past_partners");
        assertThat(Familiarity.values())
                .allSatisfy(familiarity ->
                        assertThat(Familiarity.fromCode(familiarity.code())).isEqualTo(familiarity));
    }

    @Test
    void an_unknown_word_is_no_familiarity() {
        assertThatIllegalArgumentException().isThrownBy(() -> Familiarity.fromCode("friends"));
    }
}
