package org.longtable.finding;

import org.longtable.gazetteer.Coordinates;
import org.longtable.gazetteer.Projection;

/**
 * A small square of the map's sheet. Who is found is counted by these, so that neither the index nor a page need know more
 * of where someone is than a map of the whole can show.
 */
record Spot(int column, int row) {
    /** How wide and high it is, in units of the sheet: some 27 kilometres. */
    static final int SIDE = 5;

    static final int COLUMNS = Projection.WIDTH / SIDE;
    static final int ROWS = Projection.HEIGHT / SIDE + 1;
    private static final double UNIT = 1e5;

    static Spot of(Coordinates point) {
        var on = Projection.of(point);
        return new Spot(
                Math.clamp((int) (on.x() / SIDE), 0, COLUMNS - 1), Math.clamp((int) (on.y() / SIDE), 0, ROWS - 1));
    }

    static Spot ofCell(int cell) {
        return new Spot(cell % COLUMNS, cell / COLUMNS);
    }

    int cell() {
        return row * COLUMNS + column;
    }

    double x() {
        return (column + 0.5) * SIDE;
    }

    double y() {
        return (row + 0.5) * SIDE;
    }

    /** A point in one number, to the metre. */
    static long packed(Coordinates point) {
        return (Math.round(point.latitude() * UNIT) << Integer.SIZE)
                | (Math.round(point.longitude() * UNIT) & 0xffffffffL);
    }

    static Coordinates unpacked(long packed) {
        return new Coordinates((packed >> Integer.SIZE) / UNIT, (int) packed / UNIT);
    }
}
