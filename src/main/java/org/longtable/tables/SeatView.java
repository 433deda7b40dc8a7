package org.longtable.tables;

import java.time.LocalDate;
import java.util.Optional;
import org.longtable.vocabulary.PartnerId;
import org.longtable.vocabulary.PersonId;

/**
 * One person's place.
 *
 * @param until the day from which it no longer holds; empty while it does
 */
public record SeatView(PartnerId partner, PersonId person, String name, LocalDate since, Optional<LocalDate> until) {
    public boolean heldOn(LocalDate day) {
        return !since.isAfter(day) && until.map(end -> end.isAfter(day)).orElse(true);
    }
}
