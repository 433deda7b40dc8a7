package org.longtable.tables;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a table is in its life. Stages change freely and may repeat. */
public enum Stage {
    GETTING_TO_KNOW,
    WORKING_IT_OUT,
    DOING_IT,
    LOOKING_BACK,
    WHAT_NEXT;

    /** The word kept in the database and used in forms and message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Stage> of(String code) {
        return Arrays.stream(values())
                .filter(stage -> stage.code().equals(code))
                .findFirst();
    }
}
