package org.longtable.relationships;

import java.util.List;
import java.util.stream.IntStream;
import org.longtable.relationships.ConnectionsPicture.Thickness;

/** A line from one point to another that leans towards a third. */
record Curve(double fromX, double fromY, double overX, double overY, double toX, double toY) {
    private static final double APART = 5;

    static Curve straight(double fromX, double fromY, double toX, double toY) {
        return new Curve(fromX, fromY, (fromX + toX) / 2, (fromY + toY) / 2, toX, toY);
    }

    /** @param lean how far the middle is drawn to that point, from 0, not at all, to 1 */
    static Curve leaning(double fromX, double fromY, double toX, double toY, double x, double y, double lean) {
        double middleX = (fromX + toX) / 2;
        double middleY = (fromY + toY) / 2;
        return new Curve(fromX, fromY, middleX + (x - middleX) * lean, middleY + (y - middleY) * lean, toX, toY);
    }

    int xAt(double share) {
        return at(fromX, overX, toX, share);
    }

    int yAt(double share) {
        return at(fromY, overY, toY, share);
    }

    private static int at(double from, double over, double to, double share) {
        double rest = 1 - share;
        return (int) Math.round(rest * rest * from + 2 * rest * share * over + share * share * to);
    }

    /** One, two or three of it, side by side. */
    List<String> strands(Thickness thickness) {
        int count = thickness.ordinal() + 1;
        return IntStream.range(0, count)
                .mapToObj(strand -> aside((strand - (count - 1) / 2.0) * APART).path())
                .toList();
    }

    String path() {
        return "M%d %dQ%d %d %d %d"
                .formatted(
                        Math.round(fromX),
                        Math.round(fromY),
                        Math.round(overX),
                        Math.round(overY),
                        Math.round(toX),
                        Math.round(toY));
    }

    private Curve aside(double by) {
        double length = Math.max(1, Math.hypot(toX - fromX, toY - fromY));
        double x = -(toY - fromY) / length * by;
        double y = (toX - fromX) / length * by;
        return new Curve(fromX + x, fromY + y, overX + x, overY + y, toX + x, toY + y);
    }
}
