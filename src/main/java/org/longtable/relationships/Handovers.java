package org.longtable.relationships;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.longtable.directory.AffiliationId;
import org.longtable.directory.Affiliations;
import org.longtable.relationships.Handover.State;
import org.longtable.site.SavedMeanwhile;
import org.longtable.tables.Audience;
import org.longtable.tables.History;
import org.longtable.tables.Seats;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.DateSpan;
import org.longtable.vocabulary.HandoverId;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Front door: someone says when they leave a table, and it is handed over while they are still there. The place ends
 * by itself when the last day begins; until then they may stay after all.
 */
@Component
public class Handovers {
    private final HandoverStore store;
    private final Tables tables;
    private final Seats seats;
    private final Affiliations affiliations;
    private final History history;

    Handovers(HandoverStore store, Tables tables, Seats seats, Affiliations affiliations, History history) {
        this.store = store;
        this.tables = tables;
        this.seats = seats;
        this.affiliations = affiliations;
        this.history = history;
    }

    /** @throws NotFound when there is none that the asking person may see */
    @Transactional(readOnly = true)
    Handover find(TableView table, HandoverId id) {
        return store.find(table, id).orElseThrow(NotFound::new);
    }

    /** As {@link #find}, of a handover that everyone inside reads. */
    @Transactional(readOnly = true)
    Handover open(TableView table, HandoverId id) {
        return store.find(table, id).filter(one -> one.state() == State.OPEN).orElseThrow(NotFound::new);
    }

    /** The own notice that stands at a table: the last day has not begun. */
    @Transactional(readOnly = true)
    Optional<Handover> standing(TableView table, PersonId me) {
        var today = tables.today(table);
        return store.at(table).stream()
                .filter(one -> one.isOf(me) && !one.hasBegun(today))
                .findFirst();
    }

    /** What this person entered for colleagues who have not answered yet. */
    @Transactional(readOnly = true)
    List<Handover> askedBy(TableView table, PersonId me) {
        return store.asked(table).stream().filter(one -> one.by().equals(me)).toList();
    }

    /** Says when one's own last day is, or says another one; the seat ends by itself. */
    @Transactional
    public HandoverId give(
            TableView table, LocalDate day, boolean ownSide, @Nullable AffiliationId belonging, PersonId me) {
        var before = standing(table, me);
        var asked = store.asked(table).stream().filter(one -> one.isOf(me)).findFirst();
        var id = before.or(() -> asked).map(Handover::id).orElseGet(HandoverId::fresh);
        if (before.isPresent() || asked.isPresent()) store.open(id, day, ownSide, belonging);
        else store.add(id, table, me, day, State.OPEN, ownSide, belonging, me);
        if (before.map(Handover::lastDay).filter(day::equals).isEmpty())
            keep(table, before.isPresent() ? "moved" : "notice", List.of(day.toString()), me);
        if (!seats.endSeatOn(table.id(), day)) throw new NotFound();
        return id;
    }

    /** Someone of the same side says when a colleague leaves; only the two read it before the colleague's yes (C3). */
    @Transactional
    HandoverId ask(TableView table, PersonId colleague, LocalDate day, PersonId me) {
        if (!table.peopleOf(table.mine(), tables.today(table)).contains(colleague) || colleague.equals(me))
            throw new NotFound();
        var before =
                store.asked(table).stream().filter(one -> one.isOf(colleague)).findFirst();
        if (before.isPresent()) return before.get().id();
        var id = HandoverId.fresh();
        store.add(id, table, colleague, day, State.ASKED, false, null, me);
        return id;
    }

    /** The colleague's own answer to what was entered for them. A no leaves no trace. */
    @Transactional
    void answer(TableView table, HandoverId id, boolean yes, PersonId me) {
        var asked = store.find(table, id)
                .filter(one -> one.state() == State.ASKED && one.isOf(me))
                .orElseThrow(NotFound::new);
        if (yes && tables.today(table).isBefore(asked.lastDay())) give(table, asked.lastDay(), false, null, me);
        else store.drop(id);
    }

    /** Takes back what one entered for a colleague, who has not answered. */
    @Transactional
    void takeBack(TableView table, HandoverId id, PersonId me) {
        store.find(table, id)
                .filter(one -> one.state() == State.ASKED && one.by().equals(me))
                .orElseThrow(NotFound::new);
        store.drop(id);
    }

    /** One stays after all; where the whole organisation was to be left, one stays there too. */
    @Transactional
    void cancel(TableView table, HandoverId id, PersonId me) {
        var mine = own(table, id, me);
        var belonging = mine.belonging().flatMap(one -> affiliations.own(one, me));
        if (belonging.isPresent()) {
            var one = belonging.get();
            affiliations.change(one.id(), one.role(), DateSpan.since(one.when().from()), one.version(), me);
        } else stay(table, mine, me);
    }

    /** The place at this table goes on. */
    @Transactional
    void stay(TableView table, Handover mine, PersonId me) {
        if (!seats.keepSeat(table.id())) throw new NotFound();
        store.cancel(mine.id());
        keep(table, "cancelled", List.of(), me);
    }

    /** Whether one's own side may read what would be uncovered (C3). */
    @Transactional
    void ownSide(TableView table, HandoverId id, boolean mayRead, PersonId me) {
        store.ownSide(own(table, id, me).id(), mayRead);
    }

    /** Leaves earlier than was said: at once. */
    @Transactional
    void leftOn(TableView table, LocalDate day, PersonId me) {
        standing(table, me)
                .ifPresent(one ->
                        store.open(one.id(), day, one.ownSide(), one.belonging().orElse(null)));
    }

    @Transactional
    void tell(
            TableView table,
            HandoverId id,
            HandoverLine line,
            HandoverLine.Standing standing,
            String word,
            @Nullable LocalDate byWhen,
            PersonId me) {
        store.tell(open(table, id).id(), line, standing, word, byWhen, tables.today(table), me);
    }

    /** The line is open again, and what was said of it is gone. */
    @Transactional
    void untell(TableView table, HandoverId id, HandoverLine line) {
        store.untell(open(table, id).id(), line);
    }

    /** The table is through with it, or sets it aside. */
    @Transactional
    void end(TableView table, HandoverId id, boolean done, PersonId me) {
        var open = open(table, id);
        if (open.ended().isPresent()) return;
        store.end(id, done, me);
        history.keep(
                table.id(),
                "relationships.history.handover-" + (done ? "done" : "aside"),
                List.of(),
                Audience.inside(),
                null);
    }

    @Transactional
    void goOn(TableView table, HandoverId id) {
        store.goOn(open(table, id).id());
    }

    /** @throws SavedMeanwhile when someone else saved it since this version */
    @Transactional
    void note(TableView table, HandoverId id, String words, long version, PersonId me) {
        open(table, id);
        if (store.note(id, words, version, me)) return;
        var kept = store.note(id);
        throw new SavedMeanwhile(
                kept.map(HandoverStore.Note::version).orElse(0L),
                Map.of("note", kept.map(HandoverStore.Note::words).orElse("")));
    }

    private Handover own(TableView table, HandoverId id, PersonId me) {
        return store.find(table, id)
                .filter(one -> one.isOf(me) && one.state() == State.OPEN && !one.hasBegun(tables.today(table)))
                .orElseThrow(NotFound::new);
    }

    private void keep(TableView table, String what, List<String> words, PersonId about) {
        history.keep(table.id(), "relationships.history." + what, words, Audience.inside(), about);
    }
}
