package org.longtable.understanding;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

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
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.RoundId;
import org.longtable.vocabulary.StatementId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Front door: rounds of statements at a table, for people who sit inside. */
@Component
public class Statements implements AskedAlone {
    private final Tables tables;
    private final Envelopes envelopes;
    private final RoundsAbout rounds;
    private final StatementStore store;
    private final CongruenceStore congruences;
    private final Differences differences;

    Statements(
            Tables tables,
            Envelopes envelopes,
            StatementStore store,
            CongruenceStore congruences,
            Differences differences,
            History history) {
        this.tables = tables;
        this.envelopes = envelopes;
        this.rounds = new RoundsAbout(about(), texts(), envelopes, tables, history);
        this.store = store;
        this.congruences = congruences;
        this.differences = differences;
    }

    @Override
    public String about() {
        return "statements";
    }

    @Override
    public String texts() {
        return "understanding";
    }

    @Override
    public String path(TableView table, RoundId round) {
        return table.path() + "/statements/" + round;
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
    public List<Statement> of(RoundId round) {
        return store.of(round);
    }

    @Transactional(readOnly = true)
    Optional<Own> own(Round round) {
        return envelopes.own(round.id());
    }

    @Transactional(readOnly = true)
    List<Answer> read(Round round) {
        return envelopes.read(round.id());
    }

    @Transactional(readOnly = true)
    Optional<Congruence> congruence(Round round) {
        return congruences.of(round.id());
    }

    /** Begins a round that asks this, in this order. @return begun, alone or running */
    @Transactional
    public Outcome begin(TableView table, List<Wording> wordings, PersonId me) {
        var round = RoundId.fresh();
        var outcome = rounds.begin(table, round);
        if (outcome != Outcome.BEGUN) return outcome;
        for (int place = 0; place < wordings.size(); place++) store.keep(round, place, wordings.get(place), me);
        return outcome;
    }

    /** Seals an answer to every statement of the round. @return sealed, opened, closed or meanwhile */
    @Transactional
    public Outcome answer(TableView table, RoundId round, List<Sealed> answers, long version) {
        return opened(table, round, rounds.answer(table, round, answers, version));
    }

    /** @return left out or closed */
    @Transactional
    public Outcome leaveOut(TableView table, RoundId round) {
        return rounds.leaveOut(table, round);
    }

    /** Yes to opening without those who are missing. @return agreed, opened, or why not */
    @Transactional
    public Outcome agree(TableView table, RoundId round) {
        return opened(table, round, rounds.agree(table, round));
    }

    /** @return called off or closed */
    @Transactional
    public Outcome callOff(TableView table, RoundId round) {
        return rounds.callOff(table, round);
    }

    /** Takes the asking person's own note on a statement back for good. @throws NotFound if there is none */
    @Transactional
    public void takeBackNote(TableView table, RoundId round, StatementId statement) {
        rounds.takeBack(table, round, statement.toString());
    }

    /** Takes the words of an own statement back for good. @throws NotFound for anyone but who wrote them */
    @Transactional
    public void takeBackStatement(TableView table, RoundId round, StatementId statement, PersonId me) {
        if (!store.takeBack(find(table, round).id(), statement, me, tables.today(table))) throw new NotFound();
    }

    /** Once the answers lie open: what they say together is worked out once and for all (F4). */
    private Outcome opened(TableView table, RoundId round, Outcome outcome) {
        if (outcome != Outcome.OPENED) return outcome;
        var numbers = envelopes.read(round).stream()
                .collect(groupingBy(
                        Answer::item, mapping(answer -> answer.number().orElseThrow(), toList())));
        var on = tables.today(table);
        var statements = store.of(round);
        var spreads = statements.stream()
                .map(one -> Spread.of(one.id(), numbers.getOrDefault(one.id().toString(), List.of())))
                .toList();
        congruences.keep(round, table.id(), Congruence.of(spreads, on));
        var apart = spreads.stream()
                .filter(Spread::isWorthTalkingThrough)
                .map(Spread::statement)
                .toList();
        differences.name(
                table,
                round,
                statements.stream().filter(one -> apart.contains(one.id())).toList(),
                on);
        return outcome;
    }
}
