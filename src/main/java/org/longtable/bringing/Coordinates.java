package org.longtable.bringing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Optional;

/** Where something is, with the repairs that can be made without guessing. */
sealed interface Coordinates {
    /** @param repaired last part of the text key of the reason, or empty */
    record At(BigDecimal latitude, BigDecimal longitude, Optional<String> repaired) implements Coordinates {
        String written() {
            return plain(latitude) + "," + plain(longitude);
        }

        private static String plain(BigDecimal value) {
            return value.setScale(Math.min(7, Math.max(0, value.scale())), RoundingMode.HALF_UP)
                    .toPlainString();
        }
    }

    record Nowhere(String reason) implements Coordinates {}

    static Coordinates of(String latitude, String longitude) {
        BigDecimal lat;
        BigDecimal lon;
        try {
            lat = number(latitude);
            lon = number(longitude);
        } catch (NumberFormatException e) {
            return new Nowhere("coordinates");
        }
        if (lat.precision() > 40 || lon.precision() > 40 || Math.abs(lat.scale()) > 40 || Math.abs(lon.scale()) > 40)
            return new Nowhere("coordinates");
        if (lat.signum() == 0 && lon.signum() == 0) return new Nowhere("coordinates");
        if (!inCanada(lat, lon) && inCanada(lon, lat)) return new At(lon, lat, Optional.of("swapped"));
        if (!within(lat, -90, 90) || !within(lon, -180, 180)) return new Nowhere("coordinates");
        return new At(lat, lon, mended(latitude, longitude));
    }

    private static BigDecimal number(String written) {
        return new BigDecimal(withoutStray(written).replace(',', '.').replace('\u2212', '-'));
    }

    private static String withoutStray(String written) {
        return written.strip().replaceFirst("[\\s,;.°]+$", "");
    }

    private static Optional<String> mended(String... both) {
        var stray = Arrays.stream(both).anyMatch(one -> !withoutStray(one).equals(one));
        var comma = Arrays.stream(both).anyMatch(one -> withoutStray(one).contains(","));
        return stray ? Optional.of("stray-mark") : comma ? Optional.of("decimal-comma") : Optional.empty();
    }

    private static boolean inCanada(BigDecimal lat, BigDecimal lon) {
        return within(lat, 41, 84) && within(lon, -142, -52);
    }

    private static boolean within(BigDecimal value, int least, int most) {
        return value.compareTo(BigDecimal.valueOf(least)) >= 0 && value.compareTo(BigDecimal.valueOf(most)) <= 0;
    }
}
