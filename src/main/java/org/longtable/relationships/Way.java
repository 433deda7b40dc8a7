package org.longtable.relationships;

import java.util.Locale;

/** How a partner goes on when someone it worked with has gone elsewhere. */
public enum Way {
    /** With the organisation, through others. */
    STAY,
    /** With the person's new organisation. */
    FOLLOW,
    BOTH;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
