package org.longtable.understanding;

import java.util.List;
import java.util.Optional;
import org.longtable.envelopes.Envelope.State;
import org.longtable.envelopes.Envelopes;
import org.longtable.envelopes.Outcome;
import org.longtable.envelopes.Round;
import org.longtable.letters.Act;
import org.longtable.letters.DigestPart.Press;
import org.longtable.letters.DigestPart.Step;
import org.longtable.letters.FromLetter;
import org.longtable.site.Texts;
import org.longtable.site.Typed;
import org.longtable.tables.PartnerView;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.RoundId;
import org.springframework.stereotype.Component;

/**
 * What partners are asked to answer alone, answered from the weekly letter without signing in, and read there once it
 * lies open (C13).
 */
@Component
class RoundsFromLetter implements FromLetter {
    private static final String ANSWER = "-round-answer";
    private static final String LEAVING = "-round-leaving";
    private static final String READING = "-round-reading";

    private record Found(AskedByLetter kind, TableView table, Round round) {
        State state() {
            return round.of(table.mine()).map(one -> one.state()).orElse(State.GONE);
        }
    }

    private final List<AskedByLetter> kinds;
    private final Envelopes envelopes;
    private final Tables tables;

    RoundsFromLetter(List<AskedByLetter> kinds, Envelopes envelopes, Tables tables) {
        this.kinds = kinds;
        this.envelopes = envelopes;
        this.tables = tables;
    }

    /** Whether rounds about this are answered from letters. */
    boolean asks(String about) {
        return kinds.stream().anyMatch(kind -> kind.kind().about().equals(about));
    }

    static List<Step> answers(AskedAlone kind, RoundId round, Texts texts) {
        return List.of(
                new Press(texts.t(kind.texts() + ".today.go"), new Act(kind.about() + ANSWER, round.value(), 0)),
                new Press(texts.t("understanding.leave-out"), new Act(kind.about() + LEAVING, round.value(), 0)));
    }

    static List<Step> reading(AskedAlone kind, RoundId round, Texts texts) {
        return List.of(new Press(
                texts.t("understanding.from-letter.read"), new Act(kind.about() + READING, round.value(), 0)));
    }

    @Override
    public boolean handles(String purpose) {
        return List.of(ANSWER, LEAVING, READING).stream().anyMatch(purpose::endsWith) && asks(about(purpose));
    }

    @Override
    public Shown show(Act act, PersonId person, Texts texts) {
        var found = find(act, person);
        if (found.isEmpty()) return new Shown.Over();
        var it = found.get();
        if (it.round.openedFor(it.table.mine()) && !act.purpose().endsWith(LEAVING)) return opened(it, texts);
        if (!it.round.running() || it.state() == State.GONE) return new Shown.Over();
        if (act.purpose().endsWith(ANSWER)) return asks(it, texts);
        if (act.purpose().endsWith(READING) || it.state() != State.WAITING) return new Shown.Over();
        return new Shown.Possible(
                it.kind.title(texts),
                texts.t("understanding.leave-out.text", it.table.nameOfMine()),
                texts.t("understanding.leave-out"));
    }

    @Override
    public void act(Act act, PersonId person) {
        var it = find(act, person).orElseThrow(NotFound::new);
        it.kind.leaveOut(it.table, it.round.id());
    }

    @Override
    public Taken take(Act act, PersonId person, Typed typed) {
        var it = find(act, person).orElseThrow(NotFound::new);
        var answers = it.kind.read(typed, it.table, it.round);
        if (typed.refused()) return Taken.REFUSED;
        var outcome = it.kind.answer(it.table, it.round.id(), answers, typed.version(), person);
        return outcome == Outcome.MEANWHILE ? Taken.MEANWHILE : Taken.TAKEN;
    }

    @Override
    public String done(String purpose, Texts texts) {
        return texts.t("understanding.done.left-out");
    }

    private Shown asks(Found it, Texts texts) {
        var mine = it.table.nameOfMine();
        var own = it.kind.own(it.round).orElseThrow();
        return new Shown.Asks(
                texts.t(it.kind.kind().texts() + ".today", it.table.name()),
                texts.t("understanding.from-letter.asks", mine),
                switch (own.state()) {
                    case ANSWERED ->
                        Optional.of(texts.t(
                                own.byMe() ? "understanding.answer.mine" : "understanding.answer.colleague.someone",
                                mine));
                    case LEFT_OUT -> Optional.of(texts.t("understanding.answer.left-out", mine));
                    default -> Optional.empty();
                },
                it.kind.asked(it.table, it.round, texts),
                it.kind.begun(it.table, it.round),
                own.version(),
                texts.t("understanding.answer.who"),
                texts.t("understanding.answer.send"),
                texts.t("understanding.answer.meanwhile", mine));
    }

    private static Shown opened(Found it, Texts texts) {
        return new Shown.Opened(
                it.kind.title(texts),
                texts.t("understanding.opened", it.round.openedOn().orElseThrow(), openedBy(it)),
                it.kind.opened(it.table, it.round, texts));
    }

    private static String openedBy(Found it) {
        return String.join(
                ", ",
                it.round.opened().stream()
                        .flatMap(partner -> it.table.partner(partner).stream())
                        .map(PartnerView::name)
                        .sorted()
                        .toList());
    }

    private Optional<Found> find(Act act, PersonId person) {
        var about = about(act.purpose());
        return kinds.stream()
                .filter(kind -> kind.kind().about().equals(about))
                .findFirst()
                .flatMap(kind -> envelopes
                        .find(new RoundId(act.target()), about)
                        .flatMap(round -> tables.ofPerson(person).stream()
                                .filter(table -> table.id().equals(round.table()))
                                .findFirst()
                                .map(table -> new Found(kind, table, round))));
    }

    private static String about(String purpose) {
        return purpose.replaceFirst("-round-.*", "");
    }
}
