package org.longtable.directory;

import org.longtable.site.Typed;
import org.longtable.vocabulary.DateSpan;

/** The form of where someone belongs: as what, and from when until when. */
final class BelongingForm {
    private BelongingForm() {}

    static String role(Typed typed) {
        return typed.optionalText("my_role", 120);
    }

    static DateSpan when(Typed typed) {
        var since = typed.day("my_since");
        var until = typed.optionalDay("my_until").orElse(null);
        if (until == null || typed.problem("my_since").isPresent()) return DateSpan.since(since);
        if (!until.isBefore(since)) return new DateSpan(since, until);
        typed.problem("my_until", "directory.belonging.ends-before", since);
        return DateSpan.since(since);
    }
}
