package org.longtable.community;

import java.util.Locale;
import java.util.Optional;

/** In what capacity someone spoke. */
public enum Capacity {
    PARTICIPANT,
    PARENT,
    NEIGHBOUR,
    ELDER,
    WORKER,
    /** Children and young people: a count, never a person (C6). */
    YOUNG,
    OTHER;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Capacity> of(String code) {
        for (var one : values()) if (one.code().equals(code)) return Optional.of(one);
        return Optional.empty();
    }
}
