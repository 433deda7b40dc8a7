package org.longtable.pace;

import java.util.Locale;
import org.longtable.vocabulary.Fraction;

/** How well partners knew each other's ways before they began (F of F3); the lowest pair speaks for a table. */
public enum Familiarity {
    STRANGERS(Fraction.ZERO),
    KNOW_OF_THE_WORK(Fraction.of(33, 100)),
    WORKED_TOGETHER_ONCE(Fraction.of(67, 100)),
    PAST_PARTNERS(Fraction.ONE);

    private final Fraction value;

    Familiarity(Fraction value) {
        this.value = value;
    }

    /** 0 to 1. */
    public Fraction value() {
        return value;
    }

    /** The word kept in the database and used in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if no familiarity has this code */
    public static Familiarity fromCode(String code) {
        for (var familiarity : values()) if (familiarity.code().equals(code)) return familiarity;
        throw new IllegalArgumentException("not a familiarity: " + code);
    }
}
