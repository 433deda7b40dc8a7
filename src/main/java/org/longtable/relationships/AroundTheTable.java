package org.longtable.relationships;

import static org.longtable.relationships.ConnectionsPicture.WIDTH;
import static org.longtable.relationships.FacingEachOther.RADIUS;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.longtable.relationships.ConnectionsPicture.Anchor;
import org.longtable.relationships.ConnectionsPicture.Box;
import org.longtable.relationships.ConnectionsPicture.Bundle;
import org.longtable.relationships.ConnectionsPicture.Drawn;
import org.longtable.relationships.ConnectionsPicture.Line;
import org.longtable.relationships.ConnectionsPicture.Plate;
import org.longtable.relationships.ConnectionsPicture.Spot;
import org.longtable.relationships.ConnectionsPicture.Stroke;
import org.longtable.relationships.ConnectionsPicture.Words;
import org.longtable.site.Texts;
import org.longtable.tables.Lettering;

/**
 * Three and more partners sit around, the reader's nearest. Names stand outside, partners' plates inside, lines run
 * across; the round grows until nothing lies on anything else and each of the
 * reader's own lines has room for its word. A bundle without room for its word still shows by its strands.
 */
final class AroundTheTable {
    /** What is said in every round, put into words once. */
    private record Spoken(
            ConnectionsPicture picture, Texts texts, Map<Record, String> sentences, Map<String, String> words) {
        String of(Line line) {
            return sentences.computeIfAbsent(line, _ -> picture.inWords(line, texts));
        }

        String of(Bundle bundle) {
            return sentences.computeIfAbsent(bundle, _ -> picture.inWords(bundle, texts));
        }

        String word(String key) {
            return words.computeIfAbsent(key, _ -> ConnectionsPicture.word(key, texts));
        }
    }

    private static final int SMALLEST = 130;
    private static final int LARGEST = 640;
    private static final int ACROSS = 246;
    private static final int CENTRE = WIDTH / 2;
    private static final int STEPS = 180;

    private final ConnectionsPicture picture;
    private final Spoken spoken;
    private final int high;
    private final double[] along = new double[STEPS + 1];
    private final List<Spot> spots = new ArrayList<>();
    private final List<Plate> plates = new ArrayList<>();
    private final List<Stroke> strokes = new ArrayList<>();
    private final List<Box> taken = new ArrayList<>();
    private int withoutRoom;

    /** @param high half the height of the round; its middle is at height 0 until everything has its place */
    private AroundTheTable(ConnectionsPicture picture, Spoken spoken, int high) {
        this.picture = picture;
        this.spoken = spoken;
        this.high = high;
        for (int step = 0; step < STEPS; step++)
            along[step + 1] =
                    along[step] + Math.hypot(x(angle(step + 1)) - x(angle(step)), y(angle(step + 1)) - y(angle(step)));
        seat();
        picture.lines().stream()
                .sorted(Comparator.comparing((Line line) -> line.closeness().isPresent()))
                .forEach(this::draw);
        picture.bundles().forEach(this::draw);
    }

    static Drawn draw(ConnectionsPicture picture, Texts texts) {
        var spoken = new Spoken(picture, texts, new HashMap<>(), new HashMap<>());
        for (int high = SMALLEST; high < LARGEST; high += 20) {
            var round = new AroundTheTable(picture, spoken, high);
            if (round.hasRoom()) return round.drawn();
        }
        return new AroundTheTable(picture, spoken, LARGEST).drawn();
    }

    private boolean hasRoom() {
        if (withoutRoom > 0) return false;
        for (int one = 0; one < taken.size(); one++)
            for (int other = one + 1; other < taken.size(); other++)
                if (taken.get(one).overlaps(taken.get(other))) return false;
        return true;
    }

    /** Around, with an empty chair between sides; the reader's side has its middle at the bottom. */
    private void seat() {
        int sides = picture.sides().size();
        int chairs = IntStream.range(0, sides).map(this::chairs).sum();
        double chair = 0.5 - chairs(picture.nearest()) / 2.0;
        var bySpot = new Spot[picture.people().size()];
        var middle = new double[sides];
        for (int turn = 0; turn < sides; turn++) {
            int side = (picture.nearest() + turn) % sides;
            var people = picture.peopleOf(side);
            double first = chair + 0.5;
            for (int i = 0; i < people.size(); i++)
                bySpot[people.get(i)] = spot(people.get(i), angleOf((first + i) / chairs), chairs);
            middle[side] = angleOf((first + (Math.max(1, people.size()) - 1) / 2.0) / chairs);
            chair += chairs(side);
        }
        spots.addAll(List.of(bySpot));
        for (var spot : spots) {
            taken.add(new Box(spot.x() - RADIUS, spot.y() - RADIUS, spot.x() + RADIUS, spot.y() + RADIUS).widened(5));
            spot.name().forEach(words -> taken.add(words.box()));
        }
        for (int side = 0; side < sides; side++) {
            var plate = plate(side, middle[side]);
            plates.add(plate);
            taken.add(plate.box().widened(4));
        }
    }

    private int chairs(int side) {
        return Math.max(1, picture.peopleOf(side).size()) + 1;
    }

    private Spot spot(int index, double angle, int chairs) {
        var person = picture.people().get(index);
        int x = (int) Math.round(x(angle));
        int y = (int) Math.round(y(angle));
        boolean beside = Math.abs(Math.cos(angle)) > 0.5;
        boolean right = x > CENTRE;
        var label = person.label(spoken.texts());
        var name = beside
                ? Words.around(
                        Lettering.lines(label, 14, (right ? WIDTH - x : x) - RADIUS - 18),
                        right ? x + RADIUS + 9 : x - RADIUS - 9,
                        y,
                        right ? Anchor.START : Anchor.END,
                        14)
                : beyond(x, y, Lettering.lines(label, 14, Math.clamp(along[STEPS] / chairs - 5, 60, 110)));
        return new Spot(person, picture.sides().get(person.side()).tone(), x, y, name);
    }

    private static List<Words> beyond(int x, int y, List<String> lines) {
        int away = RADIUS + 14 + lines.size() * 17 / 2;
        return Words.around(lines, x, y < 0 ? y - away : y + away, Anchor.MIDDLE, 14);
    }

    /** As near to its people as there is room; in the middle of the round there is room for all of them. */
    private Plate plate(int side, double angle) {
        for (double inwards = 0.9; inwards * 58 < high; inwards += 0.1) {
            var plate = plate(side, angle, inwards);
            if (taken.stream().noneMatch(plate.box().widened(4)::overlaps)) return plate;
        }
        return plate(side, angle, 1);
    }

    private Plate plate(int index, double angle, double inwards) {
        var side = picture.sides().get(index);
        int x = CENTRE + (int) Math.round(Math.max(0, ACROSS - 112 * inwards) * Math.cos(angle));
        int y = (int) Math.round((high - 58 * inwards) * Math.sin(angle));
        var lines = Lettering.lines(side.name(), 13, 116);
        int half = lines.stream()
                        .mapToInt(line -> (int) Math.ceil(Lettering.width(line, 13) / 2))
                        .max()
                        .orElse(0)
                + 10;
        int up = lines.size() * 8 + 6;
        return new Plate(
                side, new Box(x - half, y - up, x + half, y + up), Words.around(lines, x, y, Anchor.MIDDLE, 13));
    }

    private void draw(Line line) {
        boolean turned = picture.people().get(line.b()).you();
        var from = spots.get(turned ? line.b() : line.a());
        var to = spots.get(turned ? line.a() : line.b());
        var curve = Curve.leaning(from.x(), from.y(), to.x(), to.y(), CENTRE, 0, 0.4);
        var word = line.closeness().flatMap(_ -> word(line.key(), curve, 0.78, 0.3));
        if (line.closeness().isPresent() && word.isEmpty()) withoutRoom++;
        strokes.add(new Stroke(line.key(), List.of(curve.path()), spoken.of(line), word));
    }

    private void draw(Bundle bundle) {
        var from = plates.get(bundle.sideA()).box();
        var to = plates.get(bundle.sideB()).box();
        var curve = Curve.leaning(from.middleX(), from.middleY(), to.middleX(), to.middleY(), CENTRE, 0, 0.25);
        var key = bundle.thickness().key();
        var word = word(key, curve, 0.5, 0.2).or(() -> word(key, curve, 0.8, 0.5));
        strokes.add(new Stroke(key, curve.strands(bundle.thickness()), spoken.of(bundle), word));
    }

    /** The word at the first place along its line, from the one share to the other, where nothing else is. */
    private Optional<Words> word(String key, Curve curve, double from, double until) {
        var word = spoken.word(key);
        for (double share = from; share >= until; share -= 0.02) {
            var words = Words.of(word, curve.xAt(share), curve.yAt(share) + 4, Anchor.MIDDLE, 12);
            var box = words.box().widened(3);
            if (taken.stream().noneMatch(box::overlaps)) {
                taken.add(box);
                return Optional.of(words);
            }
        }
        return Optional.empty();
    }

    private Drawn drawn() {
        var middle = strokes.isEmpty() ? Stream.<Box>of() : Stream.of(new Box(CENTRE, 0, CENTRE, 0));
        var all = Stream.concat(taken.stream(), middle).toList();
        int top = all.stream().mapToInt(Box::top).min().orElse(0) - 6;
        int bottom = all.stream().mapToInt(Box::bottom).max().orElse(0) + 6;
        return new Drawn(plates, spots, strokes, top, bottom - top);
    }

    private double x(double angle) {
        return CENTRE + ACROSS * Math.cos(angle);
    }

    private double y(double angle) {
        return high * Math.sin(angle);
    }

    /** From the bottom on, by the left, once around. */
    private static double angle(int step) {
        return Math.PI / 2 + 2 * Math.PI * step / STEPS;
    }

    /** The angle after this share of the way around. */
    private double angleOf(double share) {
        double way = (share - Math.floor(share)) * along[STEPS];
        int step = 0;
        while (step < STEPS - 1 && along[step + 1] < way) step++;
        double rest = (way - along[step]) / (along[step + 1] - along[step]);
        return angle(step) + rest * 2 * Math.PI / STEPS;
    }
}
