package org.longtable.tables;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Front door: one's own seat at a table, taken for an organisation and given up. */
@Component
public class Seats {
    private final JdbcClient db;
    private final Tables tables;
    private final Proposals proposals;
    private final History history;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Seats(
            JdbcClient db,
            Tables tables,
            Proposals proposals,
            History history,
            ApplicationEventPublisher events,
            Clock clock) {
        this.db = db;
        this.tables = tables;
        this.proposals = proposals;
        this.history = history;
        this.events = events;
        this.clock = clock;
    }

    /** Says yes for one's own organisation, which was only invited until now. */
    @Transactional
    boolean speakFor(TableView table) {
        var seated = db.sql("select tables.speak_for(:mine, :on, :at)")
                .param("mine", table.mine().value())
                .param("on", tables.today(table))
                .param("at", Timestamp.from(clock.instant()))
                .query(Boolean.class)
                .single();
        if (seated)
            history.keep(
                    table.id(),
                    "tables.history.partner-joined",
                    List.of(table.nameOfMine()),
                    Audience.everyone(),
                    null);
        return seated;
    }

    /**
     * One leaves: the own seat ends today.
     *
     * @param whole whether the last person of a partner takes the partner along; else its place stands open
     */
    @Transactional
    void leave(TableView table, boolean whole, PersonId me) {
        var waiting = table.inside() ? proposals.open(table.id()) : List.<Proposal>of();
        var last = isLastOfPartner(table) && (whole || isInTheirOwnRight(table));
        events.publishEvent(new SeatEnding(table.id(), me, tables.today(table)));
        history.keep(
                table.id(),
                last ? "tables.history.left-last" : "tables.history.left",
                last ? List.of(table.nameOfMine()) : List.of(),
                Audience.inside(),
                null);
        db.sql("select tables.leave(:table, :on, :at, :whole)")
                .param("table", table.id().value())
                .param("on", tables.today(table))
                .param("at", Timestamp.from(clock.instant()))
                .param("whole", whole)
                .query((_, _) -> 0)
                .list();
        proposals.lookAgain(table, waiting);
        events.publishEvent(new SeatEnded(table.id()));
    }

    /** The own seat ends on this day, from which it no longer holds. @return whether there is one that can */
    @Transactional
    public boolean endSeatOn(TableId table, LocalDate day) {
        return db.sql("select tables.end_seat_on(:table, :day)")
                .param("table", table.value())
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    /** The own seat goes on after all. @return whether its last day had not begun */
    @Transactional
    public boolean keepSeat(TableId table) {
        return db.sql("select tables.keep_seat(:table)")
                .param("table", table.value())
                .query(Boolean.class)
                .single();
    }

    boolean isLastOfPartner(TableView table) {
        return table.peopleOf(table.mine(), tables.today(table)).size() == 1;
    }

    private static boolean isInTheirOwnRight(TableView table) {
        return table.partner(table.mine()).map(PartnerView::inTheirOwnRight).orElse(false);
    }
}
