package org.longtable.agreements;

import java.util.List;
import java.util.Optional;
import org.longtable.agreements.OwnLines.Line;
import org.longtable.site.Typed;

/** What someone writes for their own people alone. */
final class OwnLineForm {
    private static final int LONGEST = 2_000;

    private OwnLineForm() {}

    static Line read(Typed typed) {
        var line = new Line(
                typed.optionalText("limit", LONGEST),
                chosen(typed, "crossed", "no", "nearly", "yes"),
                chosen(typed, "could", "yes", "not_sure", "no"),
                typed.optionalText("own_words", LONGEST));
        if (!typed.refused() && line.isNothing()) typed.problem("limit", "agreements.own.nothing");
        return line;
    }

    private static String chosen(Typed typed, String name, String... known) {
        return typed.optionalChoice(name, one -> Optional.of(one).filter(List.of(known)::contains))
                .orElse("");
    }
}
