package org.longtable.relationships;

import java.time.LocalDate;
import java.util.Optional;
import org.longtable.site.Texts;
import org.longtable.vocabulary.Hours;

/**
 * The time someone gave before a table began, as far as they let it count there: never with whom (C1).
 *
 * @param hours empty where none were written down
 */
public record TimeBefore(LocalDate first, LocalDate last, Optional<Hours> hours) {
    /** <i>14 hours between 3 October 2025 and 20 December 2025</i>. */
    public String said(Texts texts) {
        var days = first.equals(last)
                ? texts.t("relationships.before.day", first)
                : texts.t("relationships.before.days", first, last);
        return hours.map(given -> texts.t("relationships.before.hours", new InWords(texts).hours(given), days))
                .orElse(days);
    }
}
