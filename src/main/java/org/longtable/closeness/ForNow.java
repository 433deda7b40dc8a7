package org.longtable.closeness;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.longtable.vocabulary.PartnerId;

/**
 * A level that is right for now, as the partners choose it together.
 *
 * @param byMe whether the asking person suggested it, and so may take the note back
 * @param takenBy the partners that take it
 * @param settledOn when the last one did
 */
public record ForNow(
        UUID id,
        Level level,
        String note,
        String byName,
        boolean byMe,
        LocalDate on,
        List<PartnerId> takenBy,
        Optional<LocalDate> settledOn) {
    public ForNow {
        takenBy = List.copyOf(takenBy);
    }
}
