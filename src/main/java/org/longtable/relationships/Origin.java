package org.longtable.relationships;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How a connection began (R25), as one of the two reads it; nobody else does.
 *
 * @param words their own words about it, which may be empty
 * @param through who introduced them to the one who reads; empty when nobody did, or they can no longer be found
 */
public record Origin(Kind kind, String words, String through, long version) {
    public static final int LONGEST = 300;

    /** What brought the two together. */
    public enum Kind {
        PERSONAL,
        PAST_PARTNER,
        NEARBY_WORK,
        INTRODUCED,
        MET_HERE,
        OTHER;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Kind> of(String code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code().equals(code))
                    .findFirst();
        }
    }
}
