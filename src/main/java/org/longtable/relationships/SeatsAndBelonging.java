package org.longtable.relationships;

import java.time.LocalDate;
import org.longtable.directory.BelongingUntil;
import org.longtable.tables.SeatEnding;
import org.longtable.tables.Seats;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Leaving an organisation ends one's places for it at every table, and opens a handover at each, at once. */
@Component
class SeatsAndBelonging {
    private final Tables tables;
    private final Handovers handovers;
    private final HandoverStore store;
    private final Seats seats;

    SeatsAndBelonging(Tables tables, Handovers handovers, HandoverStore store, Seats seats) {
        this.seats = seats;
        this.tables = tables;
        this.handovers = handovers;
        this.store = store;
    }

    @EventListener
    void follow(BelongingUntil event) {
        for (var table : tables.ofPerson(event.person())) {
            if (!table.sitsFor(event.organisation())) continue;
            if (table.inside()) event.until().ifPresentOrElse(day -> end(table, day, event), () -> goOn(table, event));
            else
                event.until()
                        .ifPresentOrElse(day -> seats.endSeatOn(table.id(), day), () -> seats.keepSeat(table.id()));
        }
    }

    @EventListener
    void follow(SeatEnding event) {
        tables.ofPerson(event.person()).stream()
                .filter(table -> table.id().equals(event.table()) && table.inside())
                .forEach(table -> handovers.leftOn(table, event.on(), event.person()));
    }

    private void end(TableView table, LocalDate day, BelongingUntil event) {
        var today = tables.today(table);
        var before = handovers.standing(table, event.person());
        if (before.filter(one -> one.belonging().isEmpty() && one.lastDay().isBefore(day))
                .isPresent()) return;
        var ownSide = before.map(Handover::ownSide).orElse(false);
        handovers.give(table, day.isBefore(today) ? today : day, ownSide, event.affiliation(), event.person());
    }

    private void goOn(TableView table, BelongingUntil event) {
        store.at(table).stream()
                .filter(one -> one.isOf(event.person())
                        && one.belonging().filter(event.affiliation()::equals).isPresent()
                        && !one.hasBegun(tables.today(table)))
                .forEach(one -> handovers.stay(table, one, event.person()));
    }
}
