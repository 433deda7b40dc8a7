package org.longtable.relationships;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.longtable.vocabulary.PersonId;

/**
 * What has grown between two people as the database keeps it, worked out there from every moment of theirs (F1), at no
 * quiet table (C7). A strength fades alike whatever made it, so one number tells it for every day.
 *
 * @param weight the strength as it would be on {@link #DAY}, above 0
 * @param moments how many moments count towards it, at least 1
 * @param latest the day of the last of them
 */
record KeptConnection(PersonId one, PersonId other, double weight, int moments, LocalDate latest) {
    /** The day on which a weight is a strength; the migration that keeps weights names the same. */
    static final LocalDate DAY = LocalDate.of(2020, 1, 1);

    /** Far below what anyone reads or what decides, so that neither order nor day of adding shows. */
    private static final int DECIMALS = 12;

    Connection on(LocalDate day) {
        var strength = weight * Math.pow(2, -ChronoUnit.DAYS.between(DAY, day) / (double) SharedMoment.HALF_LIFE_DAYS);
        var rounded = BigDecimal.valueOf(strength).setScale(DECIMALS, RoundingMode.HALF_UP);
        return new Connection(one, other, new Strength(rounded), moments, latest, day);
    }
}
