package org.longtable.bringing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the rows of a list are about. */
public enum Holds {
    ORGANISATIONS,
    PEOPLE,
    TIES,
    GRANTS;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Holds> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
