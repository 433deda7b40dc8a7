package org.longtable.envelopes;

import java.util.OptionalInt;

/** What is put into an envelope about one item. */
public record Sealed(String item, OptionalInt number, String words) {
    public static Sealed of(String item, int number, String words) {
        return new Sealed(item, OptionalInt.of(number), words);
    }
}
