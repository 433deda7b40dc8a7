package org.longtable.understanding;

import java.time.LocalDate;
import java.util.Optional;
import org.longtable.site.Texts;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.StatementId;

/**
 * One statement of a round.
 *
 * @param writtenBy who wrote it, or chose it when it is a ready one
 * @param removedOn when its writer took the words back
 */
public record Statement(StatementId id, int place, Wording wording, PersonId writtenBy, Optional<LocalDate> removedOn) {
    public String words(Texts texts) {
        return removedOn
                .map(day -> texts.t("understanding.statement.removed", day))
                .orElseGet(() -> wording.in(texts));
    }

    public Optional<String> otherLanguage(Texts texts) {
        return wording.otherLanguage(texts);
    }

    /** Whether this person may take its words back. */
    public boolean mayTakeBack(PersonId person) {
        return wording.ready().isEmpty() && removedOn.isEmpty() && writtenBy.equals(person);
    }
}
