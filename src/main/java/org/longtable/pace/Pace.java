package org.longtable.pace;

import org.longtable.vocabulary.Fraction;

/** Whether there is time for trust to grow (F3): pressure up to 0.25, up to 0.50, above. */
public enum Pace {
    WORKABLE,
    TIGHT,
    RUSHED;

    private static final Fraction WORKABLE_UP_TO = Fraction.of(1, 4);
    private static final Fraction TIGHT_UP_TO = Fraction.of(1, 2);

    /** @throws IllegalArgumentException if the pressure is not 0 to 1 */
    static Pace under(Fraction pressure) {
        if (!pressure.isBetween(Fraction.ZERO, Fraction.ONE))
            throw new IllegalArgumentException("pressure is 0 to 1, not " + pressure);
        if (pressure.compareTo(WORKABLE_UP_TO) <= 0) return WORKABLE;
        return pressure.compareTo(TIGHT_UP_TO) <= 0 ? TIGHT : RUSHED;
    }
}
