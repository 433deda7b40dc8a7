package org.longtable.finding;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** In which order those who were found stand. How many others looked at someone is no order, and is not known. */
public enum Order {
    /** What fits the words best; among equals, those who are further from a city come first, then by name. */
    FIT,
    /** Those who are further from a city come first whatever fits best (R107). */
    AWAY,
    NAME,
    /** The nearest to a place first. */
    NEAR;

    static Optional<Order> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
