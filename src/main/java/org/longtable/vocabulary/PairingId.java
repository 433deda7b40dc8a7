package org.longtable.vocabulary;

import java.util.UUID;

/** Two people who learn from each other for a while, or a request for it. */
public record PairingId(UUID value) {
    public static PairingId fresh() {
        return new PairingId(Ids.fresh());
    }

    /** @throws IllegalArgumentException if {@code text} is not a whole UUID */
    public static PairingId of(String text) {
        return new PairingId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
