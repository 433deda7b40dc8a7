package org.longtable.relationships;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.longtable.directory.AffiliationId;
import org.longtable.tables.SeatView;
import org.longtable.tables.TableView;
import org.longtable.vocabulary.HandoverId;
import org.longtable.vocabulary.PartnerId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;

/**
 * Someone leaves a table, and it is handed over in peace. Why they leave is never asked.
 *
 * @param lastDay the day from which their place no longer holds
 * @param belonging what ends with it, when they leave the whole organisation
 * @param ownSide whether their own side may read what would be uncovered (C3)
 * @param by who entered it: oneself, or someone of one's own side who waits for the yes
 */
public record Handover(
        HandoverId id,
        TableId table,
        PartnerId partner,
        PersonId person,
        String personName,
        LocalDate lastDay,
        Optional<AffiliationId> belonging,
        State state,
        boolean ownSide,
        PersonId by,
        String byName,
        Optional<Ended> ended,
        long version) {
    public enum State {
        /** Entered by someone of the same side; nobody else reads it before the person said yes. */
        ASKED,
        OPEN,
        CANCELLED
    }

    /** That the table is through with it. */
    public record Ended(boolean done, String byName, LocalDate on) {}

    public String path() {
        return "/tables/" + table + "/handovers/" + id;
    }

    /** Whether the table is still at it. */
    public boolean isRunning() {
        return state == State.OPEN && ended.isEmpty();
    }

    public boolean hasBegun(LocalDate today) {
        return !today.isBefore(lastDay);
    }

    /** Who else of the partner is still there when the last day begins, and once it has, who is there today. */
    List<SeatView> staying(TableView at, LocalDate today) {
        return at.seatsOn(hasBegun(today) ? today : lastDay).stream()
                .filter(seat -> seat.partner().equals(partner) && !seat.person().equals(person))
                .toList();
    }

    public boolean isOf(PersonId someone) {
        return person.equals(someone);
    }
}
