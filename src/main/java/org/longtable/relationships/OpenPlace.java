package org.longtable.relationships;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.longtable.tables.PartnerView;
import org.longtable.tables.SeatView;
import org.longtable.tables.TableView;

/**
 * The place of a second representative that stands open since someone of a partner left (R32): a calm note, with a day
 * by which someone may come. A name that was there before without being in touch with anyone does not fill it.
 *
 * @param nobody whether nobody at all sits for the partner now
 */
public record OpenPlace(PartnerView partner, LocalDate since, LocalDate due, boolean nobody) {
    private static final int DAYS = 30;

    /** After that the table is asked as any other (W2, W3). */
    private static final int TOLD_DAYS = 60;

    /** Whether someone left lately, so that a place may be open. */
    static boolean mayBeOpen(TableView table, LocalDate today) {
        return table.twoRepresentatives()
                && !table.isQuiet()
                && table.seated().stream()
                        .anyMatch(partner -> lastLeft(table, partner, today).isPresent());
    }

    static List<OpenPlace> at(Standing standing) {
        var table = standing.table();
        if (!table.twoRepresentatives()) return List.of();
        return table.seated().stream()
                .filter(partner -> !partner.inTheirOwnRight() && !partner.onlyFunds())
                .flatMap(partner -> lastLeft(table, partner, standing.on())
                        .filter(since -> filled(standing, partner, since) < TwoRepresentatives.WANTED)
                        .map(since -> new OpenPlace(
                                partner,
                                since,
                                since.plusDays(DAYS),
                                standing.seats(partner).isEmpty()))
                        .stream())
                .toList();
    }

    private static long filled(Standing standing, PartnerView partner, LocalDate since) {
        var carrying = standing.carrying(partner);
        return standing.seats(partner).stream()
                .filter(seat -> !seat.since().isBefore(since) || carrying.hasLivingConnection(seat.person()))
                .map(SeatView::person)
                .distinct()
                .count();
    }

    private static Optional<LocalDate> lastLeft(TableView table, PartnerView partner, LocalDate today) {
        return table.seats().stream()
                .filter(seat -> seat.partner().equals(partner.id()))
                .flatMap(seat -> seat.until().stream())
                .filter(until ->
                        !until.isAfter(today) && until.plusDays(TOLD_DAYS).isAfter(today))
                .max(Comparator.naturalOrder());
    }
}
