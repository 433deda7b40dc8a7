package org.longtable.understanding;

import java.util.List;
import java.util.function.Function;
import org.longtable.envelopes.Envelopes;
import org.longtable.envelopes.Outcome;
import org.longtable.envelopes.Round;
import org.longtable.envelopes.Sealed;
import org.longtable.tables.Audience;
import org.longtable.tables.History;
import org.longtable.tables.PartnerView;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.RoundId;

/**
 * Rounds about one thing, in which the partners of a table answer alone and open together; the history keeps that it
 * happened, under {@code <texts>.history.begun}, {@code .opened}, {@code .left-out} and {@code .called-off}. Whoever calls
 * it owns the transaction.
 */
public final class RoundsAbout {
    private final String about;
    private final String texts;
    private final Envelopes envelopes;
    private final Tables tables;
    private final History history;
    private final Function<TableView, Audience> readers;

    public RoundsAbout(String about, String texts, Envelopes envelopes, Tables tables, History history) {
        this(about, texts, envelopes, tables, history, _ -> Audience.inside());
    }

    /** @param readers who reads in the history that it happened */
    public RoundsAbout(
            String about,
            String texts,
            Envelopes envelopes,
            Tables tables,
            History history,
            Function<TableView, Audience> readers) {
        this.about = about;
        this.texts = texts;
        this.envelopes = envelopes;
        this.tables = tables;
        this.history = history;
        this.readers = readers;
    }

    /** The newest first. */
    public List<Round> at(TableView table) {
        return envelopes.at(table.id(), about);
    }

    /** @throws NotFound unless it is such a round of this table */
    public Round find(TableView table, RoundId round) {
        return at(table).stream()
                .filter(one -> one.id().equals(round))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** @return begun, alone or running */
    public Outcome begin(TableView table, RoundId round) {
        var outcome = envelopes.begin(round, table.id(), about, tables.today(table));
        if (outcome == Outcome.BEGUN) keep(table, "begun", List.of());
        return outcome;
    }

    /** @return sealed, opened, closed or meanwhile */
    public Outcome answer(TableView table, RoundId round, List<Sealed> answers, long version) {
        return opened(table, envelopes.seal(find(table, round).id(), answers, version, tables.today(table)));
    }

    /** @return left out or closed */
    public Outcome leaveOut(TableView table, RoundId round) {
        var outcome = envelopes.leaveOut(find(table, round).id());
        if (outcome == Outcome.LEFT_OUT)
            keep(
                    table,
                    "left-out",
                    table.partner(table.mine()).map(PartnerView::name).stream().toList());
        return outcome;
    }

    /** Yes to opening without those who are missing. @return agreed, opened, or why not */
    public Outcome agree(TableView table, RoundId round) {
        return opened(table, envelopes.agree(find(table, round), tables.today(table)));
    }

    /** @return called off or closed */
    public Outcome callOff(TableView table, RoundId round) {
        var outcome = envelopes.callOff(find(table, round).id());
        if (outcome == Outcome.CALLED_OFF) keep(table, "called-off", List.of());
        return outcome;
    }

    /** Takes what the asking person wrote about one item back for good. @throws NotFound if there is nothing */
    public void takeBack(TableView table, RoundId round, String item) {
        envelopes.takeBack(find(table, round).id(), item, tables.today(table));
    }

    private Outcome opened(TableView table, Outcome outcome) {
        if (outcome == Outcome.OPENED) keep(table, "opened", List.of());
        return outcome;
    }

    private void keep(TableView table, String what, List<String> words) {
        history.keep(table.id(), texts + ".history." + what, words, readers.apply(table), null);
    }
}
