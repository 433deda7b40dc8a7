package org.longtable.bringing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** What cells become: written strictly, read kindly. */
class CellsTest {
    @Property
    void what_was_made_harmless_on_the_way_out_is_the_same_on_the_way_in(
            @ForAll @StringLength(max = 8) @Chars({'\'', '=', '+', '-', '@', '\t', '\r', 'a', '1', '.', ' '})
                    String cell) {
        assertThat(Formulas.read(Formulas.harmless(cell))).isEqualTo(cell);
    }

    @Property
    void no_cell_goes_out_as_a_formula(
            @ForAll @StringLength(max = 8) @Chars({'\'', '=', '+', '-', '@', '\t', '\r', 'a', '1', '.', ' '})
                    String cell) {
        assertThat(Formulas.harmless(cell)).doesNotMatch("(?s)[=+@\\t\\r].*|-(?!\\d+(\\.\\d+)?$).*");
    }

    @Test
    void numbers_and_words_go_out_as_they_are() {
        assertThat(Formulas.harmless("-79.4")).isEqualTo("-79.4");
        assertThat(Formulas.harmless("'Ksan Historical Village")).isEqualTo("'Ksan Historical Village");
        assertThat(Formulas.harmless("=1+1")).isEqualTo("'=1+1");
        assertThat(Formulas.read("'Ksan Historical Village")).isEqualTo("'Ksan Historical Village");
    }

    @Property
    void several_values_in_one_cell_come_apart_again(
            @ForAll List<@StringLength(max = 6) @Chars({'|', '\\', 'a', ' ', ';'}) String> values) {
        var tidied = values.stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
        assertThat(Several.split(Several.join(tidied))).isEqualTo(tidied);
    }

    @Test
    void coordinates_are_mended_where_nothing_has_to_be_guessed() {
        assertThat(Coordinates.of("43.65", "-79.40")).isEqualTo(at("43.65", "-79.40", ""));
        assertThat(Coordinates.of("-79.40", "43.65")).isEqualTo(at("43.65", "-79.40", "swapped"));
        assertThat(Coordinates.of("43,65", "-79,40")).isEqualTo(at("43.65", "-79.40", "decimal-comma"));
        assertThat(Coordinates.of("43.65,", "-79.40")).isEqualTo(at("43.65", "-79.40", "stray-mark"));
        assertThat(Coordinates.of("48.85", "2.35")).isEqualTo(at("48.85", "2.35", ""));
        for (var wrong : List.of("", "north", "1e999999999", "91", "0x1"))
            assertThat(Coordinates.of(wrong, "2")).as(wrong).isInstanceOf(Coordinates.Nowhere.class);
        assertThat(Coordinates.of("0", "0")).isInstanceOf(Coordinates.Nowhere.class);
    }

    private static Coordinates at(String latitude, String longitude, String repaired) {
        return new Coordinates.At(
                new java.math.BigDecimal(latitude),
                new java.math.BigDecimal(longitude),
                repaired.isEmpty() ? Optional.empty() : Optional.of(repaired));
    }

    @Test
    void postal_codes_are_written_as_the_post_writes_them() {
        assertThat(Postal.of("m5v3a8")).isEqualTo(new Postal("M5V 3A8", ""));
        assertThat(Postal.of("E1C OH7")).isEqualTo(new Postal("E1C 0H7", "postal-mended"));
        assertThat(Postal.of("K2G G5K")).isEqualTo(new Postal("K2G G5K", "postal-unknown"));
        assertThat(Postal.of("LL20 8TG")).isEqualTo(new Postal("LL20 8TG", "postal-unknown"));
        assertThat(Postal.of("v0j 1y0").isRural()).isTrue();
        assertThat(Postal.of("V1J 1Y0").isRural()).isFalse();
    }

    @Test
    void ways_to_reach_someone_are_such_that_they_can_be_used() {
        assertThat(Contacts.website("example.org/a")).contains("https://example.org/a");
        assertThat(Contacts.website("http://example.org")).contains("http://example.org");
        for (var wrong : List.of(
                "javascript:alert(1)", "http://a b", "data:text/html,x", "nowhere", "https://me:pass@example.org"))
            assertThat(Contacts.website(wrong)).as(wrong).isEmpty();
        assertThat(Contacts.email("mailto:kim@example.org")).contains("kim@example.org");
        assertThat(Contacts.email("kim at example.org")).isEmpty();
        assertThat(Contacts.phone("(613) 555-0199 x 12")).contains("(613) 555-0199 x 12");
        assertThat(Contacts.phone("call us")).isEmpty();
    }

    @Test
    void titles_in_both_languages_are_understood() {
        var header = List.of(
                "Nom de l’organisme".replace('’', '\''),
                "Ville",
                "Prov_Terr",
                "Code postal",
                "Courriel",
                "Colour",
                "Name");
        var mapping = Mapping.guess(Holds.ORGANISATIONS, header);
        assertThat(mapping.columns())
                .containsExactly(
                        Optional.of(Column.NAME),
                        Optional.of(Column.PLACE),
                        Optional.of(Column.PROVINCE),
                        Optional.of(Column.POSTAL),
                        Optional.of(Column.EMAIL),
                        Optional.empty(),
                        Optional.empty());
        assertThat(Mapping.read(mapping.written())).isEqualTo(mapping);
    }

    @Test
    void titles_of_columns_that_french_lists_often_have_are_understood() {
        assertThat(Mapping.guess(Holds.ORGANISATIONS, List.of("Organisme", "Ville / Prov.", "Champs d'activité"))
                        .columns())
                .containsExactly(Optional.of(Column.NAME), Optional.of(Column.PLACE), Optional.of(Column.SECTOR));
        assertThat(Mapping.guess(Holds.PEOPLE, List.of("Prénom", "Nom de famille", "Courriel", "Organisme"))
                        .columns())
                .containsExactly(
                        Optional.of(Column.GIVEN_NAME),
                        Optional.of(Column.PERSON),
                        Optional.of(Column.EMAIL),
                        Optional.of(Column.ORGANISATION));
    }

    @Test
    void a_year_or_a_month_is_its_first_day_where_something_begins_and_its_last_where_it_ends() {
        assertThat(Days.since("2019")).isEqualTo(new Days(Optional.of(LocalDate.of(2019, 1, 1)), "period"));
        assertThat(Days.until("2019")).isEqualTo(new Days(Optional.of(LocalDate.of(2019, 12, 31)), "period"));
        assertThat(Days.since("2020-2")).isEqualTo(new Days(Optional.of(LocalDate.of(2020, 2, 1)), "period"));
        assertThat(Days.until("2020-02")).isEqualTo(new Days(Optional.of(LocalDate.of(2020, 2, 29)), "period"));
        assertThat(Days.since("2020-02-03")).isEqualTo(Days.of("2020-02-03"));
        assertThat(Days.until("2020-13").day()).isEmpty();
        assertThat(Days.since("0001").day()).isEmpty();
    }

    @Test
    void a_cell_beyond_the_titles_is_told_and_one_that_says_nothing_is_nothing() {
        var findings = new ArrayList<Finding>();
        var cells = new Cells(
                new Lines.Line(7, List.of("  A  b ", "..", "n/a", "more")),
                List.of("Name", "City", "Site"),
                new Mapping(List.of(Optional.of(Column.NAME), Optional.of(Column.PLACE), Optional.of(Column.WEBSITE))),
                findings);
        assertThat(cells.text(Column.NAME)).contains("A b");
        assertThat(cells.text(Column.PLACE)).isEmpty();
        assertThat(cells.text(Column.WEBSITE)).isEmpty();
        assertThat(findings).containsExactly(new Finding(7, "4", "beyond-header", "more"));
    }
}
