package org.longtable.tables;

import java.util.Locale;

/** The five things that effort goes to at a table (R22), in the order in which they are told. */
public enum Area {
    FINDING_PARTNERS,
    RELATIONSHIPS,
    SHARED_LANGUAGE,
    POWER,
    POLICIES;

    public String key() {
        return "tables.area." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
