package org.longtable.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.longtable.gazetteer.Projection.Spot;
import org.longtable.site.Language;
import org.longtable.site.Languages;

class GazetteerTest {
    private static final Outlines OUTLINES = new Outlines();
    private static final Gazetteer GAZETTEER = new Gazetteer(OUTLINES);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Whitehorse | Whitehorse YT
            whitehorse yt | Whitehorse YT
            Whitehrose, Yukon | Whitehorse YT
            Québec | Québec QC
            quebec | Québec QC
            Quebec City | Québec QC
            Trois Rivieres | Trois-Rivières QC
            montreal (québec) | Montréal QC
            St-Jean sur Richelieu | Saint-Jean-sur-Richelieu QC
            Ste-Adele | Sainte-Adèle QC
            saint johns nl | St. John's NL
            st john nouveau-brunswick | Saint John NB
            Windsor, Nova Scotia | Windsor NS
            Windsor ON | Windsor ON
            Yellowknife, Territoires du Nord-Ouest | Yellowknife NT
            iqualuit | Iqaluit NU
            """)
    void a_place_is_found_as_people_write_it(String typed, String meant) {
        var found = GAZETTEER.like(typed, 5).getFirst();
        assertThat(found.name() + " " + found.province()).isEqualTo(meant);
    }

    @Test
    void every_place_is_found_by_its_own_name_and_province() {
        assertThat(GAZETTEER.all()).allSatisfy(place -> {
            assertThat(GAZETTEER.like(place.name() + " " + place.province(), 20))
                    .contains(place);
            assertThat(GAZETTEER.told(place.code())).contains(place);
        });
    }

    @Test
    void a_name_that_several_places_have_means_none_of_them_alone() {
        assertThat(GAZETTEER.exactly("Windsor")).isEmpty();
        assertThat(GAZETTEER.like("Windsor", 9))
                .extracting(Place::province)
                .contains(Province.ON, Province.NS, Province.QC);
        assertThat(GAZETTEER.exactly("Windsor, Nouvelle-Écosse")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Narnia", "-", "99999999", "x", "'; drop table", "Saint-Boniface, Manitoba"})
    void a_place_that_does_not_exist_is_not_made_up(String typed) {
        assertThat(GAZETTEER.exactly(typed)).isEmpty();
        assertThat(GAZETTEER.told(typed)).isEmpty();
    }

    @Test
    void a_hundred_thousand_letters_are_no_place() {
        assertThat(GAZETTEER.like("ab ".repeat(50_000), 5)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Toronto,URBAN",
        "Halifax,URBAN",
        "Mount Pearl,URBAN",
        "Saint John,URBAN",
        "Thunder Bay,URBAN",
        "Gravelbourg,SMALL_TOWN",
        "Bonavista,SMALL_TOWN",
        "Rimouski,SMALL_TOWN",
        "Prince Albert,SMALL_TOWN",
        "Whitehorse,NORTHERN",
        "La Ronge,NORTHERN",
        "Thompson,NORTHERN",
        "Happy Valley-Goose Bay,NORTHERN",
        "Nahanni Butte,NORTHERN"
    })
    void the_surroundings_of_a_place_follow_the_rule_that_is_written_down(String name, Setting expected) {
        assertThat(GAZETTEER.setting(GAZETTEER.like(name, 1).getFirst())).isEqualTo(expected);
    }

    @Test
    void a_point_far_from_any_place_is_in_the_country() {
        assertThat(GAZETTEER.setting(new Coordinates(49.7, -108.3))).isEqualTo(Setting.RURAL);
        assertThat(GAZETTEER.setting(new Coordinates(75, -95))).isEqualTo(Setting.NORTHERN);
    }

    @Test
    void the_edges_of_the_rule() {
        assertThat(Setting.of(Province.SK, 54.25, 0, 0, 5_000)).isEqualTo(Setting.NORTHERN);
        assertThat(Setting.of(Province.SK, 54.24, 0, 0, 5_000)).isEqualTo(Setting.SMALL_TOWN);
        assertThat(Setting.of(Province.ON, 45, 50_000, 80_000, 10)).isEqualTo(Setting.URBAN);
        assertThat(Setting.of(Province.ON, 45, 49_999, 80_000, 1_000)).isEqualTo(Setting.SMALL_TOWN);
        assertThat(Setting.of(Province.ON, 45, 50_000, 79_999, 999)).isEqualTo(Setting.RURAL);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            60.72, -135.06 | 60.72,-135.06
            60.72 -135.06 | 60.72,-135.06
            60,72; −135,06 | 60.72,-135.06
            45° -73° | 45.0,-73.0
            """)
    void coordinates_are_read_as_people_write_them(String written, String read) {
        assertThat(Coordinates.of(written).map(Coordinates::code)).contains(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "95, 200", "60.72", "sixty, minus", "1e9,1", "NaN,NaN", "60.72, -135.06, 7"})
    void what_is_no_point_is_none(String written) {
        assertThat(Coordinates.of(written)).isEmpty();
        assertThat(Coordinates.swapped(written)).isEmpty();
    }

    @Test
    void coordinates_the_wrong_way_round_are_noticed() {
        assertThat(Coordinates.swapped("-73.57, 45.5")).contains(new Coordinates(45.5, -73.57));
        assertThat(Coordinates.swapped("-135.06, 60.72")).contains(new Coordinates(60.72, -135.06));
        assertThat(Coordinates.swapped("45.5, -73.57")).isEmpty();
        assertThat(Coordinates.swapped("51.5, -0.12"))
                .as("London is not Canada either way")
                .isEmpty();
    }

    @Test
    void distances_are_those_of_the_map() {
        var montreal = GAZETTEER.exactly("Montréal").orElseThrow().at();
        var toronto = GAZETTEER.exactly("Toronto").orElseThrow().at();
        assertThat(montreal.kmTo(toronto)).isCloseTo(504, within(8.0));
        assertThat(GAZETTEER.nearest(new Coordinates(60.7, -135)).place().name())
                .isEqualTo("Whitehorse");
        assertThat(GAZETTEER.within(montreal, 30)).isSortedAccordingTo((a, b) -> Double.compare(a.km(), b.km()));
    }

    @Property
    void the_way_there_is_as_long_as_the_way_back(
            @ForAll("points") Coordinates one, @ForAll("points") Coordinates other) {
        assertThat(one.kmTo(other)).isCloseTo(other.kmTo(one), within(1e-6)).isBetween(0.0, 20_040.0);
        assertThat(one.kmTo(one)).isZero();
        assertThat(Coordinates.of(one.code())).contains(one);
    }

    @Provide
    Arbitrary<Coordinates> points() {
        return Combinators.combine(
                        Arbitraries.doubles().between(-90, 90).ofScale(4),
                        Arbitraries.doubles().between(-180, 180).ofScale(4))
                .as(Coordinates::new);
    }

    /** The outlines are simpler than the coast, and leave small islands out. */
    @Test
    void every_place_lands_in_or_beside_the_outline_of_its_province() {
        assertThat(GAZETTEER.all())
                .allSatisfy(place -> assertThat(OUTLINES.kmFrom(place.province(), place.at()))
                        .as(place.name() + " " + place.province())
                        .isLessThan(60));
        assertThat(GAZETTEER.all().stream()
                        .filter(place -> OUTLINES.holds(place.province(), place.at()))
                        .count())
                .as("most lie within")
                .isGreaterThan(GAZETTEER.all().size() * 8L / 10);
    }

    @Test
    void every_place_lies_on_the_sheet() {
        assertThat(GAZETTEER.all().stream().map(Place::at).map(Projection::of))
                .allSatisfy(spot -> assertThat(isOnTheSheet(spot)).isTrue());
        for (var province : Province.values())
            assertThat(OUTLINES.path(province)).startsWith("M").endsWith("Z").doesNotContain("-");
    }

    private static boolean isOnTheSheet(Spot spot) {
        return spot.x() >= 0 && spot.x() <= Projection.WIDTH && spot.y() >= 0 && spot.y() <= Projection.HEIGHT;
    }

    @Test
    void provinces_are_known_by_their_names_in_both_languages() {
        var languages = new Languages();
        for (var language : List.of(Language.EN, Language.FR))
            for (var province : Province.values()) {
                var name = province.inWords(languages.in(language));
                assertThat(Province.named(name)).contains(province);
                assertThat(Province.named(name.toUpperCase(Locale.ROOT))).contains(province);
            }
        assertThat(GAZETTEER.inWords("6180550", languages.in(Language.FR))).isEqualTo("Whitehorse (Yukon)");
        assertThat(GAZETTEER.inWords("Up the valley", languages.in(Language.EN)))
                .isEqualTo("Up the valley");
    }
}
