package org.longtable.relationships;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.longtable.relationships.ConnectionsPicture.Box;
import org.longtable.relationships.ConnectionsPicture.Bundle;
import org.longtable.relationships.ConnectionsPicture.Line;
import org.longtable.relationships.ConnectionsPicture.Person;
import org.longtable.relationships.ConnectionsPicture.Side;
import org.longtable.relationships.ConnectionsPicture.Thickness;
import org.longtable.relationships.ConnectionsPicture.Words;
import org.longtable.site.Language;
import org.longtable.site.Languages;
import org.longtable.site.Texts;

class ConnectionsPictureTest {
    private static final Languages LANGUAGES = new Languages();
    private static final Texts ENGLISH = LANGUAGES.in(Language.EN);
    private static final List<String> NAMES = List.of(
            "Maya Okafor", "Rosa", "أمينة الزهراء", "Lin", "Marie-Claude Lafrenière-Tremblay", "ᓄᓇᕗᑦ ᐊᕐᓇᖅ", "Jo-Ann");
    private static final List<Side> SIDES = List.of(
            new Side("Northgate Centre", 0),
            new Side("Fair Work Circle", 1),
            new Side("Residents", 2),
            new Side("Riverbend Community Centre for the Arts", 3),
            new Side("City Fund", 4),
            new Side("ᐃᓄᐃᑦ ᑲᑐᔾᔨᖃᑎᒌᑦ", 5));

    @Property(tries = 250)
    void no_two_names_plates_circles_or_words_lie_on_each_other(
            @ForAll @IntRange(min = 1, max = 24) int people,
            @ForAll @IntRange(min = 1, max = 6) int sides,
            @ForAll Language language,
            @ForAll long chance) {
        var boxes = boxes(some(people, sides, language, chance));
        for (int one = 0; one < boxes.size(); one++)
            for (int other = one + 1; other < boxes.size(); other++)
                assertThat(boxes.get(one).overlaps(boxes.get(other)))
                        .as("%s and %s", boxes.get(one), boxes.get(other))
                        .isFalse();
    }

    @Property(tries = 250)
    void nothing_is_drawn_outside(
            @ForAll @IntRange(min = 1, max = 24) int people,
            @ForAll @IntRange(min = 1, max = 6) int sides,
            @ForAll Language language,
            @ForAll long chance) {
        var drawing = some(people, sides, language, chance);
        int bottom = drawing.drawing().top() + drawing.drawing().height();
        assertThat(boxes(drawing))
                .allMatch(box -> box.left() >= 0
                        && box.right() <= ConnectionsPicture.WIDTH
                        && box.top() >= drawing.drawing().top()
                        && box.bottom() <= bottom);
    }

    @Property(tries = 100)
    void the_same_people_always_have_the_same_places(
            @ForAll @IntRange(min = 1, max = 24) int people,
            @ForAll @IntRange(min = 1, max = 6) int sides,
            @ForAll long chance) {
        assertThat(some(people, sides, Language.EN, chance)).isEqualTo(some(people, sides, Language.EN, chance));
    }

    @Property(tries = 100)
    void everyone_stands_there_with_or_without_a_line(
            @ForAll @IntRange(min = 1, max = 24) int people,
            @ForAll @IntRange(min = 1, max = 6) int sides,
            @ForAll long chance) {
        var picture = some(people, sides, Language.EN, chance);
        assertThat(picture.drawing().spots())
                .extracting(ConnectionsPicture.Spot::person)
                .isEqualTo(picture.people());
        assertThat(picture.drawing().strokes())
                .hasSize(picture.lines().size() + picture.bundles().size());
    }

    @Test
    void each_line_is_told_in_words_the_readers_own_first() {
        var maya = new Person("Maya", "M", 0, true);
        var dev = new Person("Dev", "D", 0, false);
        var rosa = new Person("Rosa", "R", 1, false);
        var lin = new Person("Lin", "L", 2, false);
        var picture = ConnectionsPicture.of(
                SIDES.subList(0, 3),
                List.of(maya, dev, rosa, lin),
                List.of(new Line(1, 2, Optional.empty()), new Line(2, 0, Optional.of("often_together"))),
                List.of(new Bundle(1, 2, Thickness.FEW)),
                ENGLISH);
        assertThat(picture.inWords(ENGLISH))
                .containsExactly(
                        "You and Rosa (Fair Work Circle): often together",
                        "Dev and Rosa (Fair Work Circle): a connection",
                        "Fair Work Circle and Residents: through a few");
        assertThat(picture.inWords(LANGUAGES.in(Language.FR)))
                .startsWith("Vous et Rosa (Fair Work Circle)\u00a0: souvent ensemble");
        assertThat(picture.looks()).containsExactly("often_together", "known", "through_few");
        assertThat(picture.namesOf(SIDES.getFirst(), ENGLISH)).containsExactly("Maya (you)", "Dev");
    }

    @Test
    void a_bundle_shows_by_its_strands_how_many_it_runs_through() {
        assertThat(strands(Thickness.ONE)).isEqualTo(1);
        assertThat(strands(Thickness.FEW)).isEqualTo(2);
        assertThat(strands(Thickness.MANY)).isEqualTo(3);
    }

    @Test
    void a_line_without_strength_has_no_word() {
        var picture = ConnectionsPicture.of(
                SIDES.subList(0, 2),
                List.of(new Person("Maya", "M", 0, false), new Person("Rosa", "R", 1, false)),
                List.of(new Line(0, 1, Optional.empty())),
                List.of(),
                ENGLISH);
        assertThat(picture.drawing().strokes().getFirst().word()).isEmpty();
    }

    @Test
    void too_many_people_are_only_told_in_words() {
        var many = IntStream.range(0, 25)
                .mapToObj(i -> new Person("Dev " + i, "D", i % 2, false))
                .toList();
        var picture = ConnectionsPicture.of(SIDES.subList(0, 2), many, List.of(), List.of(), ENGLISH);
        assertThat(picture.drawn()).isFalse();
        assertThat(picture.namesOf(SIDES.getFirst(), ENGLISH)).hasSize(13);
    }

    @Test
    void a_closeness_without_words_is_refused() {
        assertThatThrownBy(() -> new Line(0, 1, Optional.of("3.01"))).isInstanceOf(IllegalArgumentException.class);
    }

    private static int strands(Thickness thickness) {
        var picture = ConnectionsPicture.of(
                SIDES.subList(0, 3),
                List.of(new Person("Maya", "M", 0, true)),
                List.of(),
                List.of(new Bundle(1, 2, thickness)),
                ENGLISH);
        return picture.drawing().strokes().getFirst().paths().size();
    }

    /** Some table as its first person may see it: own lines in words, the own partner's without, bundles elsewhere. */
    private static ConnectionsPicture some(int count, int sides, Language language, long chance) {
        var random = new Random(chance);
        var people = new ArrayList<Person>();
        for (int i = 0; i < count; i++)
            people.add(new Person(NAMES.get(random.nextInt(NAMES.size())), "AB", random.nextInt(sides), i == 0));
        var lines = new ArrayList<Line>();
        var closeness = ConnectionsPicture.CLOSENESS.stream().sorted().toList();
        int own = people.getFirst().side();
        for (int a = 0; a < count; a++)
            for (int b = 0; b < count; b++)
                if (people.get(a).side() == own && people.get(b).side() != own && random.nextInt(3) == 0)
                    lines.add(
                            new Line(a, b, a == 0 ? Optional.of(closeness.get(random.nextInt(4))) : Optional.empty()));
        var bundles = new ArrayList<Bundle>();
        for (int a = 0; a < sides; a++)
            for (int b = a + 1; b < sides; b++)
                if (a != own && b != own && random.nextBoolean())
                    bundles.add(new Bundle(a, b, Thickness.values()[random.nextInt(3)]));
        return ConnectionsPicture.of(SIDES.subList(0, sides), people, lines, bundles, LANGUAGES.in(language));
    }

    private static List<Box> boxes(ConnectionsPicture picture) {
        var boxes = new ArrayList<Box>();
        for (var spot : picture.drawing().spots()) {
            boxes.add(new Box(spot.x() - 23, spot.y() - 23, spot.x() + 23, spot.y() + 23));
            spot.name().stream().map(Words::box).forEach(boxes::add);
        }
        picture.drawing().plates().forEach(plate -> boxes.add(plate.box()));
        picture.drawing()
                .strokes()
                .forEach(stroke -> stroke.word().map(Words::box).ifPresent(boxes::add));
        return boxes;
    }
}
