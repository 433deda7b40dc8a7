package org.longtable.reasons;

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

/**
 * Front door: why each partner is here. Each says it alone, beside how it understands why the others are, and all of it
 * is opened together. A later round keeps the earlier ones.
 */
@Component
public class Reasons implements AskedAlone {
    private final Tables tables;
    private final Envelopes envelopes;
    private final RoundsAbout rounds;
    private final Differences differences;

    Reasons(Tables tables, Envelopes envelopes, Differences differences, History history) {
        this.tables = tables;
        this.envelopes = envelopes;
        this.rounds = new RoundsAbout(about(), texts(), envelopes, tables, history);
        this.differences = differences;
    }

    @Override
    public String about() {
        return "reasons";
    }

    @Override
    public String texts() {
        return "reasons";
    }

    @Override
    public String path(TableView table, RoundId round) {
        return table.path() + "/reasons/" + round;
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
    List<Answer> read(Round round) {
        return envelopes.read(round.id());
    }

    /** @return begun, alone or running */
    @Transactional
    public Outcome begin(TableView table) {
        return rounds.begin(table, RoundId.fresh());
    }

    /** @return sealed, opened, closed or meanwhile */
    @Transactional
    public Outcome answer(TableView table, RoundId round, List<Sealed> answers, long version) {
        return rounds.answer(table, round, answers, version);
    }

    @Transactional
    public Outcome leaveOut(TableView table, RoundId round) {
        return rounds.leaveOut(table, round);
    }

    @Transactional
    public Outcome agree(TableView table, RoundId round) {
        return rounds.agree(table, round);
    }

    @Transactional
    public Outcome callOff(TableView table, RoundId round) {
        return rounds.callOff(table, round);
    }

    /** Takes what the asking person wrote about one item back for good (C5). @throws NotFound if there is nothing */
    @Transactional
    public void takeBack(TableView table, RoundId round, String item) {
        rounds.takeBack(table, round, item);
    }

    /**
     * Why this partner is here is worth talking about: from now on it is something that is open.
     *
     * @return false when it stands open already
     * @throws NotFound unless the round lies open for one's own partner, with that one's answer in it
     */
    @Transactional
    public boolean talkAbout(TableView table, RoundId id, PartnerId partner, PersonId me) {
        var round = find(table, id);
        if (!round.openedFor(table.mine()) || !round.opened().contains(partner)) throw new NotFound();
        var again = tables.today(table).plusDays(Differences.TIME_TO_TALK);
        return differences.name(table, new Topic.Found("reasons.difference", List.of(partner)), me, again, me);
    }
}
