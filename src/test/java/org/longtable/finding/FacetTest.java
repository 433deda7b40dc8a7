package org.longtable.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.longtable.directory.Field;
import org.longtable.gazetteer.Province;
import org.longtable.site.Language;
import org.longtable.site.Languages;
import org.longtable.site.Texts;

/** Nobody reads a code: whatever is chosen among, or told, has its words in both languages. */
class FacetTest {
    /** Two letters alone, or words that are tied together. */
    private static final String CODE = "[a-z]{2}|.*_.*";

    private static final Languages LANGUAGES = new Languages();

    static Stream<Texts> languages() {
        return Arrays.stream(Language.values()).map(LANGUAGES::in);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_choice_of_every_facet_is_in_words(Texts texts) {
        for (var facet : Facet.values()) {
            assertThat(texts.has(facet.key())).as(facet.key()).isTrue();
            for (var value : values(facet))
                assertThat(facet.label(value, texts)).as(facet + " " + value).doesNotMatch(CODE);
        }
    }

    private static List<String> values(Facet facet) {
        return switch (facet) {
            case WHAT -> Arrays.stream(Item.Kind.values()).map(Item.Kind::code).toList();
            case PROVINCE ->
                Arrays.stream(Province.values()).map(Province::code).toList();
            default -> Field.valueOf(facet.name()).codes();
        };
    }

    @ParameterizedTest
    @EnumSource(Field.class)
    void everything_that_is_told_by_a_code_has_words_and_so_has_the_reason_that_it_is(Field field) {
        languages().forEach(texts -> {
            assertThat(texts.has(field.key())).as(field.key()).isTrue();
            for (var code : field.codes())
                assertThat(field.inWords(code, texts)).as(field + " " + code).doesNotMatch(CODE);
            var reason = "finding.reason." + field.code();
            if (Index.isLookedThrough(field) && field != Field.PLACE)
                assertThat(texts.has(reason)).as(reason).isTrue();
        });
    }
}
