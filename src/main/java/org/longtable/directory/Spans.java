package org.longtable.directory;

import org.longtable.site.Texts;

/** Since when and until when, in words. */
public final class Spans {
    private Spans() {}

    public static String words(Affiliation one, Texts texts) {
        var until = one.when().until();
        return until == null
                ? texts.t("directory.since", one.when().from())
                : texts.t("directory.since-until", one.when().from(), until);
    }
}
