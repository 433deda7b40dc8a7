package org.longtable.vocabulary;

import java.util.Locale;

/** The five things that someone looks after for a partner at a table. */
public enum Duty {
    CONTACT,
    SIGNING,
    MONEY,
    SAFEGUARDING,
    KNOWS_THE_AGREEMENT;

    /** The word kept in the database and used in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if no duty has this code */
    public static Duty fromCode(String code) {
        for (var duty : values()) if (duty.code().equals(code)) return duty;
        throw new IllegalArgumentException("not a duty: " + code);
    }
}
