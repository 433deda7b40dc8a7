package org.longtable.bringing;

import java.util.Locale;

/** Someone a host asked from a list. Name and address are empty once they have answered, or after thirty days. */
public record Asked(AskedId id, String name, String email, String organisation, State state, boolean comesBack) {
    public enum State {
        WAITING,
        SENT,
        YES,
        NO,
        FORGOTTEN;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
