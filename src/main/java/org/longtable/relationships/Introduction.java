package org.longtable.relationships;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.longtable.tables.SeatView;
import org.longtable.vocabulary.PersonId;

/**
 * Someone of the same side whom the one who leaves could introduce to someone they are connected with, while they are
 * still there. It rests on which connections exist, never on how close they are.
 */
public record Introduction(SeatView who, SeatView to) {
    private static final int MOST = 6;

    /**
     * Those with the fewest connections first.
     *
     * @param viewer who reads: people of the same side read all, the others only of themselves (C2)
     */
    static List<Introduction> before(Standing standing, PersonId leaving, LocalDate lastDay, PersonId viewer) {
        var table = standing.table();
        var here = table.seatsOn(standing.on());
        var partner = here.stream()
                .filter(seat -> seat.person().equals(leaving))
                .map(SeatView::partner)
                .findFirst()
                .flatMap(standing::side);
        if (partner.isEmpty()) return List.of();
        var known = here.stream()
                .filter(seat -> standing.across(partner.get()).contains(seat.person()))
                .filter(seat -> seat.heldOn(lastDay))
                .filter(seat -> isConnected(standing, leaving, seat.person()))
                .toList();
        var ownSide = table.mine().equals(partner.get().id());
        return standing.seats(partner.get()).stream()
                .filter(seat -> !seat.person().equals(leaving) && seat.heldOn(lastDay))
                .sorted(Comparator.comparingLong(seat -> known.stream()
                        .filter(other -> isConnected(standing, seat.person(), other.person()))
                        .count()))
                .flatMap(seat -> known.stream()
                        .filter(other -> !isConnected(standing, seat.person(), other.person()))
                        .filter(other -> ownSide || other.person().equals(viewer))
                        .map(other -> new Introduction(seat, other)))
                .limit(MOST)
                .toList();
    }

    private static boolean isConnected(Standing standing, PersonId one, PersonId other) {
        return standing.connections().connection(one, other).isPresent();
    }
}
