package org.longtable.closeness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.longtable.envelopes.Answer;
import org.longtable.envelopes.Envelopes;
import org.longtable.envelopes.Outcome;
import org.longtable.envelopes.Own;
import org.longtable.envelopes.Round;
import org.longtable.envelopes.Sealed;
import org.longtable.tables.History;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.longtable.understanding.AskedAlone;
import org.longtable.understanding.Differences;
import org.longtable.understanding.RoundsAbout;
import org.longtable.understanding.Topic;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PartnerId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.RoundId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Front door: each partner says alone how close it is to each other one, and all of it is opened together (F6). */
@Component
public class HowClose implements AskedAlone {
    private final Tables tables;
    private final Envelopes envelopes;
    private final RoundsAbout rounds;
    private final Differences differences;
    private final TriggerStore store;

    HowClose(Tables tables, Envelopes envelopes, Differences differences, TriggerStore store, History history) {
        this.tables = tables;
        this.envelopes = envelopes;
        this.rounds = new RoundsAbout(about(), texts(), envelopes, tables, history);
        this.differences = differences;
        this.store = store;
    }

    @Override
    public String about() {
        return "closeness";
    }

    @Override
    public String texts() {
        return "closeness";
    }

    @Override
    public String path(TableView table, RoundId round) {
        return table.path() + "/closeness/" + round;
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Round> rounds(TableView table) {
        return rounds.at(table);
    }

    /** @throws NotFound unless it is a round of this table */
    @Transactional(readOnly = true)
    public Round find(TableView table, RoundId round) {
        return rounds.find(table, round);
    }

    @Transactional(readOnly = true)
    Optional<Own> own(Round round) {
        return envelopes.own(round.id());
    }

    /** What the asking person may read of it. */
    @Transactional(readOnly = true)
    List<Rated> read(Round round) {
        return envelopes.read(round.id()).stream().map(HowClose::rated).toList();
    }

    /** @return begun, alone or running */
    @Transactional
    public Outcome begin(TableView table) {
        return rounds.begin(table, RoundId.fresh());
    }

    /** @return sealed, opened, closed or meanwhile */
    @Transactional
    public Outcome answer(TableView table, RoundId round, List<Sealed> answers, long version, PersonId me) {
        return opened(table, round, rounds.answer(table, round, answers, version), me);
    }

    @Transactional
    public Outcome leaveOut(TableView table, RoundId round) {
        return rounds.leaveOut(table, round);
    }

    @Transactional
    public Outcome agree(TableView table, RoundId round, PersonId me) {
        return opened(table, round, rounds.agree(table, round), me);
    }

    @Transactional
    public Outcome callOff(TableView table, RoundId round) {
        return rounds.callOff(table, round);
    }

    /** The answers lie open: two that are two levels or more apart are something to talk about (W6). */
    private Outcome opened(TableView table, RoundId round, Outcome outcome, PersonId me) {
        if (outcome != Outcome.OPENED) return outcome;
        var on = tables.today(table);
        var apart = Pair.of(read(find(table, round))).stream()
                .filter(Pair::isWorthTalkingAbout)
                .toList();
        store.opened(round, table.id(), !apart.isEmpty(), on);
        for (var pair : apart)
            differences.cameToLight(
                    table,
                    new Topic.Found("closeness.difference", inOrder(table, pair)),
                    on.plusDays(Differences.TIME_TO_TALK),
                    me);
        return outcome;
    }

    /** In the order of the table, so that the same two are found again. */
    private static List<PartnerId> inOrder(TableView table, Pair pair) {
        var two = new ArrayList<PartnerId>();
        for (var partner : table.partners())
            if (partner.id().equals(pair.one()) || partner.id().equals(pair.other())) two.add(partner.id());
        return two;
    }

    private static Rated rated(Answer answer) {
        return new Rated(
                answer.partner(),
                PartnerId.of(answer.item()),
                Level.of(answer.number().orElseThrow()));
    }
}
