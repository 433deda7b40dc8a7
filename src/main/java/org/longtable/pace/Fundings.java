package org.longtable.pace;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.longtable.pace.Due.Kind;
import org.longtable.pace.Funding.Dated;
import org.longtable.pace.Funding.Entered;
import org.longtable.tables.Audience;
import org.longtable.tables.History;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.FundingId;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Front door: grants and dates, entered by anyone who sits inside (C4); a date that moves keeps the old one. */
@Component
public class Fundings {
    private final Tables tables;
    private final FundingStore store;
    private final KnownStore known;
    private final History history;
    private final Clock clock;

    Fundings(Tables tables, FundingStore store, KnownStore known, History history, Clock clock) {
        this.tables = tables;
        this.store = store;
        this.known = known;
        this.history = history;
        this.clock = clock;
    }

    /** All of a table's for people inside, their own for those who are there only as a funder (C4). */
    @Transactional(readOnly = true)
    public List<Funding> at(TableId table) {
        return store.at(table);
    }

    /** @throws NotFound unless the person sits inside and it is there */
    @Transactional(readOnly = true)
    Funding find(TableId table, FundingId id, PersonId me) {
        tables.inside(table, me);
        return store.at(table).stream()
                .filter(funding -> funding.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /**
     * Adds what someone may show to a funder or promise to others.
     *
     * @throws NotFound unless the person sits inside
     */
    @Transactional
    public FundingId add(TableId table, Entered entered, PersonId me) {
        tables.inside(table, me);
        var id = FundingId.fresh();
        store.add(id, table, entered, me, clock.instant());
        keep(table, entered.name().isEmpty() ? "dates-added" : "grant-added", entered);
        return id;
    }

    /**
     * @return false when someone else saved it since this version; then nothing is changed
     * @throws NotFound unless the person sits inside and it is there
     */
    @Transactional
    public boolean change(TableId table, FundingId id, Entered entered, long version, PersonId me) {
        var before = find(table, id, me);
        if (!store.change(id, entered, version)) return false;
        var at = clock.instant();
        var places = new int[Kind.values().length];
        for (var due : before.current()) {
            var place = places[due.kind().ordinal()]++;
            var after = entered.dates().stream()
                    .filter(date -> date.kind() == due.kind() && date.place() == place)
                    .findFirst();
            change(before, due, after, me, at);
        }
        for (var date : entered.dates()) if (date.place() >= places[date.kind().ordinal()]) store.add(id, date, me, at);
        if (!before.entered().equals(entered))
            keep(table, entered.name().isEmpty() ? "dates-changed" : "grant-changed", entered);
        return true;
    }

    /** It is no longer shown and no longer counts. @throws NotFound unless the person sits inside and it is there */
    @Transactional
    public void remove(TableId table, FundingId id, PersonId me) {
        var funding = find(table, id, me);
        if (!store.remove(id, clock.instant())) throw new NotFound();
        keep(table, funding.entered().name().isEmpty() ? "dates-removed" : "grant-removed", funding.entered());
    }

    /** What was said about it, for people inside; nothing for everyone else. */
    @Transactional(readOnly = true)
    Optional<Known> known(TableId table) {
        return known.at(table);
    }

    /**
     * Says how well the partners knew each other when they began.
     *
     * @return false when someone else said so since this version; then nothing is changed
     * @throws NotFound unless the person sits inside
     */
    @Transactional
    public boolean knewEachOther(TableId table, Familiarity how, long version, PersonId me) {
        tables.inside(table, me);
        if (!known.keep(table, how, me, clock.instant(), version)) return false;
        history.keep(
                table, "pace.history.familiarity." + how.code().replace('_', '-'), List.of(), Audience.inside(), null);
        return true;
    }

    private void change(Funding before, Due due, Optional<Dated> after, PersonId me, Instant at) {
        if (after.isPresent() && after.get().on().equals(due.on())) {
            if (!after.get().words().equals(due.words()))
                store.reword(due.id(), after.get().words());
            return;
        }
        store.replace(due.id(), at);
        if (after.isEmpty()) return;
        store.add(before.id(), after.get(), me, at);
        var words =
                new ArrayList<>(List.of(due.on().toString(), after.get().on().toString()));
        if (due.kind() == Kind.OTHER) words.add(after.get().words());
        history.keep(before.table(), "pace.history.moved." + due.kind().code(), words, Audience.inside(), null);
    }

    private void keep(TableId table, String what, Entered entered) {
        var words = new ArrayList<String>();
        if (!entered.name().isEmpty()) words.add(entered.name());
        history.keep(table, "pace.history." + what, words, Audience.inside(), null);
    }
}
