package org.longtable.people;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who sees one thing that a person tells about themselves. */
public enum SeenBy {
    /** Oneself alone. */
    ME,
    /** The people at one's tables and in one's organisations. */
    TABLES,
    /** Everyone who is signed in. */
    EVERYONE,
    /** Anyone, also without signing in. */
    ANYONE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<SeenBy> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    /** As {@link #of}, if it is no wider than this. */
    public static Optional<SeenBy> upTo(SeenBy widest, String code) {
        return of(code).filter(one -> one.compareTo(widest) <= 0);
    }

    /** The narrower of the two: nothing is seen by more people than whose it is. */
    public SeenBy atMost(SeenBy widest) {
        return compareTo(widest) <= 0 ? this : widest;
    }

    public String key() {
        return "people.seen-by." + code();
    }
}
