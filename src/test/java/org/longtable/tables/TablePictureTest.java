package org.longtable.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.longtable.site.Language;
import org.longtable.site.Languages;
import org.longtable.site.Texts;
import org.longtable.tables.TablePicture.Line;
import org.longtable.tables.TablePicture.Place;
import org.longtable.tables.TablePicture.Seat;
import org.longtable.tables.TablePicture.State;

class TablePictureTest {
    private static final Languages LANGUAGES = new Languages();
    private static final Texts ENGLISH = LANGUAGES.in(Language.EN);

    @Property(tries = 300)
    void no_two_words_or_circles_lie_on_each_other(@ForAll("tables") List<Seat> seats, @ForAll Language language) {
        var boxes = boxes(TablePicture.of(seats, LANGUAGES.in(language)));
        for (int one = 0; one < boxes.size(); one++)
            for (int other = one + 1; other < boxes.size(); other++)
                assertThat(boxes.get(one).intersects(boxes.get(other)))
                        .as("%s and %s", boxes.get(one), boxes.get(other))
                        .isFalse();
    }

    @Property(tries = 300)
    void nothing_is_drawn_outside(@ForAll("tables") List<Seat> seats, @ForAll Language language) {
        var picture = TablePicture.of(seats, LANGUAGES.in(language));
        assertThat(boxes(picture)).allMatch(new Rectangle(0, 0, TablePicture.WIDTH, picture.height())::contains);
    }

    @Property(tries = 200)
    void the_same_seats_always_have_the_same_places_and_the_list_keeps_their_order(@ForAll("tables") List<Seat> seats) {
        var picture = TablePicture.of(seats, ENGLISH);
        assertThat(TablePicture.of(seats, ENGLISH)).isEqualTo(picture);
        assertThat(picture.seats()).isEqualTo(seats);
        assertThat(picture.places().stream().map(Place::seat)).containsExactlyInAnyOrderElementsOf(seats);
    }

    @Property(tries = 200)
    void nobody_sits_beside_their_own_who_need_not(@ForAll("tables") List<Seat> seats) {
        var around = TablePicture.of(seats, ENGLISH).places();
        var largest = sizes(seats).values().stream().max(Long::compare).orElseThrow();
        if (seats.size() < 3 || largest > seats.size() / 2) return;
        for (int i = 0; i < around.size(); i++)
            assertThat(around.get(i).seat().partner())
                    .isNotEqualTo(around.get((i + 1) % around.size()).seat().partner());
    }

    @Property(tries = 200)
    void people_stand_evenly_along_each_side(@ForAll("tables") List<Seat> seats) {
        var above = TablePicture.of(seats, ENGLISH).places().subList(0, (seats.size() + 1) / 2);
        var steps = IntStream.range(1, above.size())
                .map(i -> above.get(i).x() - above.get(i - 1).x())
                .summaryStatistics();
        if (above.size() > 2) assertThat(steps.getMax() - steps.getMin()).isLessThanOrEqualTo(1);
    }

    @Test
    void people_of_one_partner_sit_on_both_sides() {
        var seats = IntStream.range(0, 14)
                .mapToObj(i -> taken(
                        "Maya " + i,
                        List.of("Northgate", "Fair Work", "Residents", "City Fund")
                                .get(i % 4)))
                .toList();
        var places = TablePicture.of(seats, ENGLISH).places();
        assertThat(sizes(seats).keySet())
                .allSatisfy(partner -> assertThat(places.stream()
                                .filter(place -> place.seat().partner().equals(partner))
                                .map(place -> places.indexOf(place) < 7)
                                .distinct())
                        .hasSize(2));
    }

    @Test
    void more_than_twenty_four_are_only_listed() {
        var seats =
                IntStream.range(0, 25).mapToObj(i -> taken("Dev", "Residents")).toList();
        var picture = TablePicture.of(seats, ENGLISH);
        assertThat(picture.drawn()).isFalse();
        assertThat(picture.seats()).hasSize(25);
        assertThat(picture.count(ENGLISH)).isEqualTo("25 people of one partner.");
    }

    @Test
    void on_the_first_day_one_person_sits_at_the_table() {
        var anna = new Seat("Anna Reyes", "AR", "Riverbend Centre", 0, State.TAKEN, true, null);
        var picture = TablePicture.of(List.of(anna), ENGLISH);
        assertThat(picture.places()).singleElement().satisfies(place -> {
            assertThat(place.name()).extracting(Line::words).containsExactly("Anna Reyes (you)");
            assertThat(place.partner()).extracting(Line::words).containsExactly("Riverbend Centre");
        });
    }

    @Test
    void an_invitation_and_an_open_place_say_so() {
        var dev = new Seat("Dev", "D", "Lakeview School", 1, State.INVITED, false, null);
        var open = new Seat("", "", "Lakeview School", 1, State.OPEN, false, "/tables/1/invitations/new");
        var picture = TablePicture.of(List.of(dev, open), LANGUAGES.in(Language.FR));
        assertThat(picture.places().stream()
                        .flatMap(place -> place.name().stream())
                        .map(Line::words))
                .containsExactly("Dev – place offerte", "Encore une place");
        assertThat(dev.title(ENGLISH)).isEqualTo("Dev – invited, Lakeview School");
        assertThat(open.letters()).isEqualTo("+");
        assertThat(TablePicture.of(List.of(dev, open), ENGLISH).count(ENGLISH))
                .isEqualTo("Nobody sits here yet, 1 invited; one place is open.");
    }

    @Test
    void a_long_name_is_shortened_between_characters_and_whole_in_its_title() {
        assertThat(Lettering.fitted("Marie-Claude Lafrenière", 14, 90)).isEqualTo("Marie-Clau…");
        assertThat(Lettering.fitted("👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧", 14, 70)).isEqualTo("👩‍👩‍👧…");
        assertThat(Lettering.fitted("فاطمة الزهراء", 14, 90)).endsWith("…\u200f");
        assertThat(Lettering.lines("A place for one more", 15, 90)).containsExactly("A place for", "one more");
        assertThat(taken("Marie-Claude Lafrenière-Tremblay", "Residents").title(ENGLISH))
                .isEqualTo("Marie-Claude Lafrenière-Tremblay, Residents");
    }

    @Provide
    Arbitrary<List<Seat>> tables() {
        var names = Arbitraries.of(
                "Amina",
                "Jo",
                "Maya Okafor",
                "Marie-Claude Lafrenière-Tremblay",
                "Alexandra Konstantinopoulos",
                "أمينة الزهراء",
                "ᓄᓇᕗᑦ ᐊᕐᓇᖅ",
                "北京 王",
                "WWWWWWWWWWWWWWWW");
        var partners = Arbitraries.of(
                "Northgate Centre",
                "Residents",
                "Fair Work Circle",
                "Riverbend Community Centre for the Arts",
                "ᐃᓄᐃᑦ",
                "");
        return Combinators.combine(names, partners, Arbitraries.of(State.class), Arbitraries.of(true, false))
                .as((name, partner, state, you) ->
                        new Seat(name, "AB", partner, Math.abs(partner.hashCode() % 6), state, you, null))
                .list()
                .ofMinSize(1)
                .ofMaxSize(TablePicture.MOST);
    }

    private static Seat taken(String name, String partner) {
        return new Seat(name, "M", partner, 0, State.TAKEN, false, null);
    }

    private static Map<String, Long> sizes(List<Seat> seats) {
        return seats.stream().collect(Collectors.groupingBy(Seat::partner, Collectors.counting()));
    }

    private static List<Rectangle> boxes(TablePicture picture) {
        var boxes = new ArrayList<Rectangle>();
        for (var place : picture.places()) {
            int radius = place.radius() + (place.seat().you() ? 6 : 0);
            boxes.add(new Rectangle(place.x() - radius, place.y() - radius, 2 * radius, 2 * radius));
            Stream.concat(place.name().stream(), place.partner().stream())
                    .map(line -> new Rectangle(
                            line.x() - line.width() / 2, line.y() - line.size() + 2, line.width(), line.size()))
                    .forEach(boxes::add);
        }
        return boxes;
    }
}
