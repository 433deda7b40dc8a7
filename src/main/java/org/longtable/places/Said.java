package org.longtable.places;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;

/**
 * What a helper entered for someone.
 *
 * @param title what it is about, as the reader may see it
 * @param saidOn the day on which the person said it
 * @param mayRecord whether the reader may record that the person checked it on paper
 */
public record Said(
        UUID id,
        TableId table,
        PersonId person,
        String name,
        PersonId helper,
        String helperName,
        Matter.Kind kind,
        UUID target,
        String title,
        boolean yes,
        String words,
        LocalDate saidOn,
        Optional<LocalDate> checkedOn,
        Optional<String> outcome,
        boolean onPaper,
        boolean mayRecord) {
    public boolean isUnchecked() {
        return checkedOn.isEmpty();
    }
}
