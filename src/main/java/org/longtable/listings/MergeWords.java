package org.longtable.listings;

import java.util.Locale;

/** What is said of an outcome. */
final class MergeWords {
    private MergeWords() {}

    /** The text key. */
    static String of(Merges.Outcome outcome) {
        return "listings.merge." + outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
