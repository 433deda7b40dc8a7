package org.longtable.growing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What all partners say together about closing a table.
 *
 * @param tells who tells the community, and how
 * @param reuse what may be used again, by whom
 * @param owed what is still owed
 */
public record Closing(String tells, String reuse, String owed, Optional<Door> door, long version) {
    static final Closing NOTHING = new Closing("", "", "", Optional.empty(), 0);

    /** Whether one may come back. */
    public enum Door {
        OPEN,
        AJAR,
        CLOSED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Door> of(String code) {
            return Arrays.stream(values())
                    .filter(one -> one.code().equals(code))
                    .findFirst();
        }
    }
}
