package org.longtable.directory;

import org.longtable.site.Typed;

/** What was answered when a field was asked about; it counts as long as the words in the field stay the same. */
final class AskedBack {
    /** The answer that what was typed is meant as it stands. */
    static final String OWN = "own";

    private AskedBack() {}

    /** Empty when nothing was asked, answered, or asked about these words. */
    static String answer(Typed typed, String field, String words) {
        return typed.raw(field + "_asked").strip().equals(words) ? typed.raw(field + "_answer") : "";
    }
}
