package org.longtable.reasons;

import org.longtable.vocabulary.PartnerId;

/** How what is answered is named in an envelope. */
public final class Item {
    public static final String WHY = "why";
    public static final String SECTOR = "sector";
    public static final String LEARN = "learn";
    public static final String CHANGED = "changed";
    public static final String GAINS = "gains";

    private static final String OF = "of:";

    private Item() {}

    /** How one's own partner understands why another one is here. */
    public static String of(PartnerId other) {
        return OF + other;
    }
}
