package org.longtable.relationships;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.longtable.site.Texts;
import org.longtable.tables.Lettering;

/**
 * Who is connected across partners, as one reader may see it, laid out for drawing: two partners face each other, three
 * and more sit around. What the reader may not see must not be handed in. More than {@value #MOST} people or
 * {@value #MOST_SIDES} partners are only told in words.
 */
public record ConnectionsPicture(
        List<Side> sides, List<Person> people, List<Line> lines, List<Bundle> bundles, Drawn drawing) {
    public static final int MOST = 24;
    public static final int MOST_SIDES = 6;
    public static final int WIDTH = 780;
    public static final Set<String> CLOSENESS = Set.of("not_lately", "in_touch", "often_together", "long_shared_road");

    /** A partner at the table. @param tone its place in the table's list, 0 to 5 */
    public record Side(String name, int tone) {}

    /** Someone seated. @param side index of the partner that this person sits for */
    public record Person(String name, String initials, int side, boolean you) {
        String label(Texts texts) {
            return you ? texts.t("picture.seats.you", name) : name;
        }
    }

    /**
     * A connection between two people, by their indices.
     *
     * @param closeness one of {@link #CLOSENESS} where the reader may know it
     */
    public record Line(int a, int b, Optional<String> closeness) {
        public Line {
            if (!closeness.map(CLOSENESS::contains).orElse(true))
                throw new IllegalArgumentException("no such closeness: " + closeness);
        }

        /** The key of its look and of its word. */
        String key() {
            return closeness.orElse("known");
        }
    }

    /** All that is told of the connections between two partners, by their indices. */
    public record Bundle(int sideA, int sideB, Thickness thickness) {}

    public enum Thickness {
        ONE,
        FEW,
        MANY;

        String key() {
            return "through_" + name().toLowerCase(Locale.ROOT);
        }
    }

    public enum Anchor {
        START,
        MIDDLE,
        END
    }

    /** One line of words. @param y its base line */
    public record Words(String text, int x, int y, Anchor anchor, int width, int size) {
        static Words of(String text, int x, int y, Anchor anchor, int size) {
            return new Words(text, x, y, anchor, (int) Math.ceil(Lettering.width(text, size)), size);
        }

        /** Lines under each other with their middle at this height. */
        static List<Words> around(List<String> lines, int x, int y, Anchor anchor, int size) {
            int first = y + size / 3 - (lines.size() - 1) * (size + 3) / 2;
            return IntStream.range(0, lines.size())
                    .mapToObj(i -> of(lines.get(i), x, first + i * (size + 3), anchor, size))
                    .toList();
        }

        Box box() {
            int left = switch (anchor) {
                case START -> x;
                case MIDDLE -> x - width / 2;
                case END -> x - width;
            };
            return new Box(left, y - size, left + width, y + size / 4);
        }
    }

    /** Someone's circle and name. */
    public record Spot(Person person, int tone, int x, int y, List<Words> name) {}

    /** A partner's name on its plate. */
    public record Plate(Side side, Box box, List<Words> name) {}

    /** A line or bundle: its look, its curves side by side, all of it in words, and a word on it if there is room. */
    public record Stroke(String look, List<String> paths, String title, Optional<Words> word) {}

    public record Box(int left, int top, int right, int bottom) {
        public int width() {
            return right - left;
        }

        public int height() {
            return bottom - top;
        }

        int middleX() {
            return (left + right) / 2;
        }

        int middleY() {
            return (top + bottom) / 2;
        }

        boolean overlaps(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }

        Box widened(int by) {
            return new Box(left - by, top - by, right + by, bottom + by);
        }
    }

    /** Everything in its place; nothing when it is only told in words. @param top height of the upper edge */
    public record Drawn(List<Plate> plates, List<Spot> spots, List<Stroke> strokes, int top, int height) {}

    public static ConnectionsPicture of(
            List<Side> sides, List<Person> people, List<Line> lines, List<Bundle> bundles, Texts texts) {
        var told = new ConnectionsPicture(
                List.copyOf(sides),
                List.copyOf(people),
                List.copyOf(lines),
                List.copyOf(bundles),
                new Drawn(List.of(), List.of(), List.of(), 0, 0));
        if (people.isEmpty() || people.size() > MOST || sides.size() > MOST_SIDES) return told;
        var drawing = sides.size() == 2 ? FacingEachOther.draw(told, texts) : AroundTheTable.draw(told, texts);
        return new ConnectionsPicture(told.sides, told.people, told.lines, told.bundles, drawing);
    }

    public boolean drawn() {
        return !drawing.spots().isEmpty();
    }

    /** Each line and bundle in words; the reader's own come first. */
    public List<String> inWords(Texts texts) {
        var own = lines.stream().filter(line -> line.closeness().isPresent());
        var others = lines.stream().filter(line -> line.closeness().isEmpty());
        return Stream.concat(
                        Stream.concat(own, others).map(line -> inWords(line, texts)),
                        bundles.stream().map(bundle -> inWords(bundle, texts)))
                .toList();
    }

    /** The looks of lines in this picture, for its key, those that say most first. */
    public List<String> looks() {
        return Stream.of(
                        "long_shared_road",
                        "often_together",
                        "in_touch",
                        "not_lately",
                        "known",
                        "through_one",
                        "through_few",
                        "through_many")
                .filter(look -> lines.stream().anyMatch(line -> line.key().equals(look))
                        || bundles.stream()
                                .anyMatch(bundle -> bundle.thickness().key().equals(look)))
                .toList();
    }

    /** Who sits for this partner, with <i>you</i> marked. */
    public List<String> namesOf(Side side, Texts texts) {
        return people.stream()
                .filter(person -> sides.get(person.side()).equals(side))
                .map(person -> person.label(texts))
                .toList();
    }

    String inWords(Line line, Texts texts) {
        boolean turned = people.get(line.b()).you();
        var one = people.get(turned ? line.b() : line.a());
        var other = people.get(turned ? line.a() : line.b());
        return texts.t(
                one.you() ? "picture.connections.line.yours" : "picture.connections.line",
                one.name(),
                other.name(),
                sides.get(other.side()).name(),
                word(line.key(), texts));
    }

    String inWords(Bundle bundle, Texts texts) {
        return texts.t(
                "picture.connections.bundle",
                sides.get(bundle.sideA()).name(),
                sides.get(bundle.sideB()).name(),
                word(bundle.thickness().key(), texts));
    }

    static String word(String key, Texts texts) {
        return texts.t("picture.connections." + key);
    }

    /** The people of each side by their indices. */
    List<Integer> peopleOf(int side) {
        return IntStream.range(0, people.size())
                .filter(index -> people.get(index).side() == side)
                .boxed()
                .toList();
    }

    /** The side of the reader, or the first. */
    int nearest() {
        return people.stream().filter(Person::you).map(Person::side).findFirst().orElse(0);
    }
}
