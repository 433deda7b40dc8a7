package org.longtable.understanding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.longtable.letters.Noted;
import org.longtable.site.Leaf;
import org.longtable.site.Turn;
import org.longtable.tables.Audience;
import org.longtable.tables.History;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.longtable.understanding.Difference.Change;
import org.longtable.vocabulary.DifferenceId;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.RoundId;
import org.longtable.vocabulary.StatementId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Front door: what the partners of a table see differently, for people who sit inside. */
@Component
public class Differences {
    /** Days after which something that a round brought up is looked at again, unless another day is chosen. */
    public static final int TIME_TO_TALK = 30;

    private final Tables tables;
    private final DifferenceStore store;
    private final History history;
    private final Noted noted;

    Differences(Tables tables, DifferenceStore store, History history, Noted noted) {
        this.tables = tables;
        this.store = store;
        this.history = history;
        this.noted = noted;
    }

    /** In the order in which they came up. */
    @Transactional(readOnly = true)
    public List<Difference> at(TableId table) {
        return store.at(table);
    }

    /** Open ones in the order in which they came up, but for those about these statements. */
    @Transactional(readOnly = true)
    Leaf<Difference> open(TableId table, List<StatementId> beside, Turn turn) {
        return store.open(table, beside, turn);
    }

    /** As {@link #open}, of those that are over, the latest first. */
    @Transactional(readOnly = true)
    Leaf<Difference> over(TableId table, List<StatementId> beside, Turn turn) {
        return store.over(table, beside, turn);
    }

    /** @throws NotFound unless it is one of this table */
    @Transactional(readOnly = true)
    public Difference find(TableView table, DifferenceId id) {
        return at(table.id()).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /**
     * Where it stands now. Settled and agreed to differ come with a note.
     *
     * @return false when someone else saved it since this version; then nothing is changed
     */
    @Transactional
    public boolean change(TableView table, DifferenceId id, Change change, long version, PersonId me) {
        var before = find(table, id);
        if (!store.change(before, change, me, tables.today(table), version)) return false;
        if (change.owner().filter(me::equals).isPresent()) noted.add(KeepersForToday.about(id), me);
        if (before.state() != change.state())
            history.keep(
                    table.id(),
                    "understanding.history.difference." + change.state().code().replace('_', '-'),
                    List.of(),
                    Audience.inside(),
                    null);
        return true;
    }

    /** Takes one's own note back for good (C5); where it stands stays. @throws NotFound for anyone else */
    @Transactional
    public void takeBackNote(TableView table, DifferenceId id, PersonId me) {
        if (!store.takeBackNote(id, table.id(), me, tables.today(table))) throw new NotFound();
    }

    /**
     * Names something that partners see differently, whom it is kept in mind by, and by when. Another module that finds
     * it says it as {@link Topic.Found}; the same stands open once.
     *
     * @return false when the same stands open already
     * @throws NotFound unless the owner sits inside
     */
    @Transactional
    public boolean name(TableView table, Topic topic, PersonId owner, LocalDate lookAgain, PersonId me) {
        return name(table, topic, owner, lookAgain, me, "brought-up");
    }

    /** As {@link #name}, where nobody named it: it came to light when answers were opened, by the one who opened them. */
    @Transactional
    public boolean cameToLight(TableView table, Topic.Found topic, LocalDate lookAgain, PersonId me) {
        return name(table, topic, me, lookAgain, me, "came-to-light");
    }

    private boolean name(
            TableView table, Topic topic, PersonId owner, LocalDate lookAgain, PersonId me, String history) {
        var on = tables.today(table);
        if (DifferenceForm.people(table, on).stream()
                .noneMatch(seat -> seat.person().equals(owner))) throw new NotFound();
        if (!store.name(DifferenceId.fresh(), table.id(), topic, owner, lookAgain, Optional.of(me), on)) return false;
        this.history.keep(
                table.id(), "understanding.history.difference." + history, List.of(), Audience.inside(), null);
        return true;
    }

    /** Takes the words in which one named something back for good (C5). @throws NotFound for anyone else */
    @Transactional
    void takeBackWords(TableView table, DifferenceId id, PersonId me) {
        if (!store.takeBackWords(id, table.id(), me, tables.today(table))) throw new NotFound();
    }

    /** What a round brought up. One that stands open is not named a second time; who began the round keeps it in mind. */
    void name(TableView table, RoundId round, List<Statement> apart, LocalDate on) {
        if (apart.isEmpty()) return;
        var owner = store.whoBegan(round);
        var open = at(table.id()).stream().filter(Difference::isOpen).toList();
        for (var statement : apart)
            open.stream()
                    .filter(one -> one.statement()
                            .filter(before -> before.wording().saysTheSameAs(statement.wording()))
                            .isPresent())
                    .findFirst()
                    .ifPresentOrElse(
                            known -> store.nameAgain(known.id(), statement.id()),
                            () -> store.name(
                                    DifferenceId.fresh(),
                                    table.id(),
                                    new Topic.Asked(statement),
                                    owner,
                                    on.plusDays(TIME_TO_TALK),
                                    Optional.empty(),
                                    on));
    }
}
