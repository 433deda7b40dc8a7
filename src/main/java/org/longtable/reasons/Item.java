package org.longtable.reasons;

import org.longtable.vocabulary.PartnerId;

/** How what is answered is named in an envelope. */
final class Item {
    static final String WHY = "why";
    static final String SECTOR = "sector";
    static final String LEARN = "learn";
    static final String CHANGED = "changed";
    static final String GAINS = "gains";

    private static final String OF = "of:";

    private Item() {}

    /** How one's own partner understands why another one is here. */
    static String of(PartnerId other) {
        return OF + other;
    }
}
