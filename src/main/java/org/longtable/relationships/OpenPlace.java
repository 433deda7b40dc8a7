package org.longtable.relationships;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.longtable.tables.PartnerView;
import org.longtable.tables.TableView;

/**
 * A place that stands open for a partner since someone of theirs left (R32): a calm note, with a day by which someone
 * may come.
 */
public record OpenPlace(PartnerView partner, LocalDate since, LocalDate due) {
    private static final int DAYS = 30;

    public static List<OpenPlace> at(TableView table, LocalDate today) {
        if (!table.twoRepresentatives()) return List.of();
        return table.seated().stream()
                .filter(partner -> !partner.inTheirOwnRight() && !partner.onlyFunds())
                .filter(partner -> table.peopleOf(partner.id(), today).size() < TwoRepresentatives.WANTED)
                .flatMap(
                        partner -> lastLeft(table, partner, today)
                                .map(since -> new OpenPlace(partner, since, since.plusDays(DAYS)))
                                .stream())
                .toList();
    }

    private static Optional<LocalDate> lastLeft(TableView table, PartnerView partner, LocalDate today) {
        return table.seats().stream()
                .filter(seat -> seat.partner().equals(partner.id()))
                .flatMap(seat -> seat.until().stream())
                .filter(until -> !until.isAfter(today))
                .max(Comparator.naturalOrder());
    }
}
