package org.longtable.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElisionTest {
    @ParameterizedTest
    @CsvSource({
        "Chers collègues de Estran Fund, Estran Fund, Chers collègues d’Estran Fund",
        "De Émile à Rose, Émile, D’Émile à Rose",
        "On attend que Anna réponde, Anna, On attend qu’Anna réponde",
        "La place de Rose, Rose, La place de Rose",
        "Une grande Estran, Estran, Une grande Estran",
        "Une page de aide, Anna, Une page de aide"
    })
    void a_small_word_gives_way_before_a_name_that_begins_with_a_vowel(String text, String name, String said) {
        assertThat(Elision.of(text, name)).isEqualTo(said);
    }
}
