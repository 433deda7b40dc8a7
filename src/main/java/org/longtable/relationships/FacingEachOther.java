package org.longtable.relationships;

import static org.longtable.relationships.ConnectionsPicture.WIDTH;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

/** Two partners face each other: the reader's on the left, names beyond the circles, lines between. */
final class FacingEachOther {
    static final int RADIUS = 23;

    private static final int LEFT = 224;
    private static final int RIGHT = WIDTH - LEFT;
    private static final int ROW = 64;
    private static final int FIRST_ROW = 86;
    private static final int PLATE = 200;
    private static final int WIDEST_PLATE = RIGHT - LEFT - 20;

    private final ConnectionsPicture picture;
    private final Texts texts;
    private final int rows;
    private final int back;
    private final List<Spot> spots = new ArrayList<>();

    private FacingEachOther(ConnectionsPicture picture, Texts texts) {
        this.picture = picture;
        this.texts = texts;
        this.rows = Math.max(picture.peopleOf(0).size(), picture.peopleOf(1).size());
        this.back = RADIUS + 18 + widestWord() / 2;
        for (int person = 0; person < picture.people().size(); person++) spots.add(spot(person));
    }

    static Drawn draw(ConnectionsPicture picture, Texts texts) {
        var facing = new FacingEachOther(picture, texts);
        var strokes = new ArrayList<Stroke>();
        for (var bundle : picture.bundles()) strokes.add(facing.bundle(bundle));
        for (var line : picture.lines()) strokes.add(facing.line(line));
        return new Drawn(
                List.of(facing.plate(0), facing.plate(1)),
                List.copyOf(facing.spots),
                List.copyOf(strokes),
                0,
                FIRST_ROW + facing.rows * ROW - ROW + RADIUS + 14);
    }

    private boolean onTheLeft(int side) {
        return side == picture.nearest();
    }

    private Spot spot(int index) {
        var person = picture.people().get(index);
        var column = picture.peopleOf(person.side());
        int row = column.indexOf(index);
        boolean left = onTheLeft(person.side());
        int x = left ? LEFT : RIGHT;
        int y = FIRST_ROW + row * ROW + (rows - column.size()) * ROW / 2;
        var lines = Lettering.lines(person.label(texts), 15, LEFT - RADIUS - 20);
        int end = left ? x - RADIUS - 12 : x + RADIUS + 12;
        return new Spot(
                person,
                picture.sides().get(person.side()).tone(),
                x,
                y,
                Words.around(lines, end, y, left ? Anchor.END : Anchor.START, 15));
    }

    private Plate plate(int index) {
        var side = picture.sides().get(index);
        var name = Lettering.fitted(side.name(), 15, (picture.bundles().isEmpty() ? WIDEST_PLATE : PLATE) - 28);
        int half = (int) Math.ceil(Lettering.width(name, 15) / 2) + 14;
        int x = onTheLeft(index) ? LEFT : RIGHT;
        return new Plate(
                side, new Box(x - half, 8, x + half, 40), Words.around(List.of(name), x, 24, Anchor.MIDDLE, 15));
    }

    /** The word stands close to the other's end, where lines from one person have come apart. */
    private Stroke line(Line line) {
        boolean turned = picture.people().get(line.b()).you();
        var from = spots.get(turned ? line.b() : line.a());
        var to = spots.get(turned ? line.a() : line.b());
        return new Stroke(
                line.key(),
                List.of("M%d %dL%d %d".formatted(from.x(), from.y(), to.x(), to.y())),
                picture.inWords(line, texts),
                line.closeness().map(_ -> word(line, from, to)));
    }

    /** One distance for all words, so that they keep apart as their lines do. */
    private int widestWord() {
        return ConnectionsPicture.CLOSENESS.stream()
                .mapToInt(key -> (int) Math.ceil(Lettering.width(ConnectionsPicture.word(key, texts), 13)))
                .max()
                .orElse(0);
    }

    private Words word(Line line, Spot from, Spot to) {
        var word = ConnectionsPicture.word(line.key(), texts);
        int width = (int) Math.ceil(Lettering.width(word, 13));
        int x = to.x() + Integer.signum(from.x() - to.x()) * back;
        int y = to.y() + (from.y() - to.y()) * back / Math.max(1, Math.abs(to.x() - from.x()));
        return new Words(word, x, y + 5, Anchor.MIDDLE, width, 13);
    }

    private Stroke bundle(Bundle bundle) {
        var word = ConnectionsPicture.word(bundle.thickness().key(), texts);
        return new Stroke(
                bundle.thickness().key(),
                Curve.straight(LEFT, 24, RIGHT, 24).strands(bundle.thickness()),
                picture.inWords(bundle, texts),
                Optional.of(Words.of(word, WIDTH / 2, 29, Anchor.MIDDLE, 13))
                        .filter(words -> words.width() < RIGHT - LEFT - PLATE - 12));
    }
}
