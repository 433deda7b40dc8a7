package org.longtable.assumptions;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.longtable.site.WordByWord;
import org.longtable.site.WordByWord.Piece;

/**
 * The plan of a table in words, as it was written on a day.
 *
 * @param by the chosen name of who wrote it; empty where the viewer may no longer see it
 * @param lessons what was learned since the version before, and what changed by it
 */
public record PlanVersion(
        UUID id,
        int number,
        String words,
        String by,
        LocalDate on,
        boolean mine,
        Optional<LocalDate> removedOn,
        List<Lesson> lessons) {
    public PlanVersion {
        lessons = List.copyOf(lessons);
    }

    /** Word by word, what changed since an earlier one. */
    public List<Piece> since(PlanVersion before) {
        return WordByWord.of(before.words(), words);
    }
}
