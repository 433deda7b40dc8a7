package org.longtable.relationships;

import java.time.LocalDate;
import java.util.List;
import org.longtable.tables.PartnerView;
import org.longtable.tables.SeatView;
import org.longtable.tables.TableView;

/**
 * Someone has come for a partner after someone else of theirs left or said that they will. Nothing passes on to them:
 * their connections start from nothing, and getting to know each other begins anew (R29). A quiet table tells nothing of it.
 */
public record NewBeginning(SeatView newcomer, PartnerView partner) {
    /** How long it is told on the table's page. */
    private static final int TOLD_DAYS = 60;

    /** Who comes so much later comes for reasons of their own. */
    private static final int AFTERWARDS = 365;

    public static List<NewBeginning> at(TableView table, LocalDate today) {
        if (table.isQuiet()) return List.of();
        return table.seatsOn(today).stream()
                .filter(seat -> seat.since().plusDays(TOLD_DAYS).isAfter(today))
                .flatMap(seat -> table.partner(seat.partner()).stream()
                        .filter(partner -> !partner.inTheirOwnRight() && follows(table, seat))
                        .map(partner -> new NewBeginning(seat, partner)))
                .toList();
    }

    private static boolean follows(TableView table, SeatView newcomer) {
        return table.seats().stream()
                .filter(seat -> seat.partner().equals(newcomer.partner())
                        && !seat.person().equals(newcomer.person())
                        && seat.since().isBefore(newcomer.since()))
                .flatMap(seat -> seat.until().stream())
                .anyMatch(until -> !newcomer.since().isAfter(until.plusDays(AFTERWARDS)));
    }
}
