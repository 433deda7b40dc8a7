package org.longtable.agreements;

import java.util.Locale;

/** How a partner's word came: here, behind the link in a letter, or on paper, entered by whoever received it (C13). */
public enum How {
    HERE,
    LETTER,
    PAPER;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static How fromCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
