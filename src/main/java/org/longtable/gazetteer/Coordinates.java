package org.longtable.gazetteer;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** A point on the earth, in degrees. */
public record Coordinates(double latitude, double longitude) {
    private static final double EARTH_KM = 6371.0088;

    /** Two numbers, with a point or a comma for decimals. */
    private static final Pattern TWO_NUMBERS = Pattern.compile(
            "\\s*([-+−]?\\d{1,3}(?:\\.\\d{1,12})?)\\s*°?\\s*[,;\\s]\\s*([-+−]?\\d{1,3}(?:\\.\\d{1,12})?)\\s*°?\\s*");

    private static final Pattern TWO_WITH_COMMAS =
            Pattern.compile("\\s*([-+−]?\\d{1,3},\\d{1,12})\\s*°?\\s*[;\\s]\\s*([-+−]?\\d{1,3},\\d{1,12})\\s*°?\\s*");

    public Coordinates {
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180))
            throw new IllegalArgumentException("no such point: " + latitude + ", " + longitude);
    }

    /** Latitude and longitude as people write or copy them: <i>60.72, -135.06</i>. */
    public static Optional<Coordinates> of(String written) {
        return numbers(written)
                .filter(two -> Math.abs(two[0]) <= 90 && Math.abs(two[1]) <= 180)
                .map(two -> new Coordinates(two[0], two[1]));
    }

    /** What was meant where longitude was written before latitude: read as it stands it lies nowhere in Canada. */
    public static Optional<Coordinates> swapped(String written) {
        return numbers(written)
                .filter(two -> of(written).filter(Coordinates::isAboutCanada).isEmpty())
                .filter(two -> Math.abs(two[1]) <= 90 && Math.abs(two[0]) <= 180)
                .map(two -> new Coordinates(two[1], two[0]))
                .filter(Coordinates::isAboutCanada);
    }

    private static Optional<double[]> numbers(String written) {
        for (var pattern : new Pattern[] {TWO_WITH_COMMAS, TWO_NUMBERS}) {
            var found = pattern.matcher(written);
            if (found.matches()) return Optional.of(new double[] {number(found.group(1)), number(found.group(2))});
        }
        return Optional.empty();
    }

    private static double number(String written) {
        return Double.parseDouble(written.replace('−', '-').replace(',', '.'));
    }

    /** Whether it lies in the frame around Canada, seas included. */
    public boolean isAboutCanada() {
        return latitude >= 41 && latitude <= 84 && longitude >= -142 && longitude <= -52;
    }

    /** The way over the earth's surface in kilometres. */
    public double kmTo(Coordinates other) {
        var up = Math.toRadians(other.latitude - latitude) / 2;
        var across = Math.toRadians(other.longitude - longitude) / 2;
        var chord = Math.pow(Math.sin(up), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * Math.pow(Math.sin(across), 2);
        return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
    }

    /** As it is stored and can be read back: <i>60.71611,-135.05375</i>. */
    public String code() {
        return BigDecimal.valueOf(latitude).toPlainString() + ","
                + BigDecimal.valueOf(longitude).toPlainString();
    }
}
