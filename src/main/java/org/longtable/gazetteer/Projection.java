package org.longtable.gazetteer;

/**
 * Canada on a flat sheet, as Statistics Canada's maps show it: Lambert's conformal conic with standard parallels 49° and
 * 77° N, on a sphere (at the scale of a page the ellipsoid makes no difference that can be seen). The sheet is
 * {@link #WIDTH} wide and {@link #HEIGHT} high, its origin above on the left as in SVG.
 */
public final class Projection {
    public static final int WIDTH = 1000;
    public static final int HEIGHT = 866;

    private static final double SOUTH = Math.toRadians(49);
    private static final double NORTH = Math.toRadians(77);
    private static final double MIDDLE_LATITUDE = Math.toRadians(63.390675);
    private static final double MIDDLE_LONGITUDE = -91.866667;
    private static final double CONE =
            Math.log(Math.cos(SOUTH) / Math.cos(NORTH)) / Math.log(half(NORTH) / half(SOUTH));
    private static final double FACTOR = Math.cos(SOUTH) * Math.pow(half(SOUTH), CONE) / CONE;
    private static final double EARTH_KM = 6371;
    private static final double LEFT_KM = -2530;
    private static final double TOP_KM = 2265;
    private static final double KM = 5360.0 / WIDTH;

    private Projection() {}

    /** A point of the sheet. */
    public record Spot(double x, double y) {}

    public static Spot of(Coordinates point) {
        var radius = radius(Math.toRadians(point.latitude()));
        var turned = CONE * Math.toRadians(point.longitude() - MIDDLE_LONGITUDE);
        var east = EARTH_KM * radius * Math.sin(turned);
        var north = EARTH_KM * (radius(MIDDLE_LATITUDE) - radius * Math.cos(turned));
        return new Spot((east - LEFT_KM) / KM, (TOP_KM - north) / KM);
    }

    private static double radius(double latitude) {
        return FACTOR / Math.pow(half(latitude), CONE);
    }

    private static double half(double latitude) {
        return Math.tan(Math.PI / 4 + latitude / 2);
    }
}
