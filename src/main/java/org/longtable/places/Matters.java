package org.longtable.places;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.longtable.ground.Asking;
import org.longtable.ground.Signing;
import org.longtable.relationships.InWords;
import org.longtable.relationships.Moments;
import org.longtable.site.Asked;
import org.longtable.site.Texts;
import org.longtable.site.Typed;
import org.longtable.tables.GoodToKnow;
import org.longtable.tables.Plans;
import org.longtable.tables.Proposals;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.MomentId;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.PlanId;
import org.longtable.vocabulary.ProposalId;
import org.longtable.vocabulary.TableId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What waits for someone's word at a table, read and done with their own eyes and hands. */
@Component
class Matters {
    private final Moments moments;
    private final Proposals proposals;
    private final Plans plans;
    private final GoodToKnow know;
    private final ObjectProvider<WordsToCheck> toCheck; // of modules that come after this one
    private final Rounds rounds;
    private final Tables tables;
    private final Signing signing;
    private final JdbcClient db;

    Matters(
            Moments moments,
            Proposals proposals,
            Plans plans,
            GoodToKnow know,
            ObjectProvider<WordsToCheck> toCheck,
            Rounds rounds,
            Tables tables,
            Signing signing,
            JdbcClient db) {
        this.moments = moments;
        this.proposals = proposals;
        this.plans = plans;
        this.know = know;
        this.toCheck = toCheck;
        this.rounds = rounds;
        this.tables = tables;
        this.signing = signing;
        this.db = db;
    }

    /** What waits for this person. Whoever asks has shown that they may know: it is the person, or a helper of theirs. */
    @Transactional(readOnly = true)
    List<Matter> of(TableId id, PersonId person, Texts texts) {
        var asking = Asking.person().orElseThrow(NotFound::new);
        var found = as(person, () -> {
            var table = tables.find(id, person);
            var words = new InWords(texts);
            var all = new ArrayList<Matter>();
            for (var moment : moments.waitingFor(person))
                if (moment.table().equals(id))
                    all.add(new Matter(
                            Matter.Kind.MOMENT,
                            moment.moment().value(),
                            moment.with().isEmpty() && moment.unnamed().isEmpty()
                                    ? words.kind(moment.kind())
                                    : texts.t(
                                            "relationships.moment.with",
                                            words.kind(moment.kind()),
                                            words.list(words.everyone(moment.with(), moment.unnamed()))),
                            texts.day(moment.on()),
                            false,
                            moment.version(),
                            moment.mayCorrect() ? moment.path() + "/corrections/new" : moment.path(),
                            List.of()));
            if (table.inside())
                for (var proposal : proposals.open(id))
                    if (proposal.waitsFor(table.mine()))
                        all.add(Matter.of(
                                Matter.Kind.PROPOSAL, proposal.id().value(), proposal.words(table, texts), ""));
            for (var plan : plans.open(id))
                if (!table.isClosed() && plan.waitsFor(person) && !plan.day().isBefore(tables.today(table)))
                    all.add(Matter.of(
                            Matter.Kind.PLAN,
                            plan.id().value(),
                            plan.what().isEmpty()
                                    ? texts.t(
                                            plan.kind().isEmpty()
                                                    ? "tables.plan.something"
                                                    : "tables.plan.kind." + plan.kind())
                                    : plan.what(),
                            texts.day(plan.day())
                                    + plan.time()
                                            .map(time -> ", " + texts.time(time))
                                            .orElse("")
                                    + (plan.place().isEmpty() ? "" : " · " + plan.place())));
            all.addAll(rounds.waiting(table, texts));
            return all;
        });
        return found.stream()
                .map(one -> one.between(isBetween(one.kind(), one.target(), asking)))
                .toList();
    }

    /**
     * What this person would read on Today. What happened at the table is told to a helper only as far as both may read
     * it: on the paper that a helper prints stands nothing that the helper may not know.
     */
    @Transactional(readOnly = true)
    GoodToKnow.Known known(TableId id, PersonId person, Texts texts) {
        var asking = Asking.person().orElseThrow(NotFound::new);
        var known = as(person, () -> know.at(tables.find(id, person), person, texts));
        if (asking.equals(person)) return known;
        var read = know.at(tables.find(id, asking), asking, texts).happened();
        return new GoodToKnow.Known(
                known.told(),
                known.promised(),
                known.happened().stream().filter(read::contains).toList());
    }

    /**
     * Words of this person that a helper wrote down and they have not checked. Who said what is protected, so a helper
     * reads again what they wrote down themselves, and nothing else.
     */
    @Transactional(readOnly = true)
    List<WordsToCheck.Written> words(TableId id, PersonId person) {
        var said = as(
                person, () -> unchecked(id).filter(WordsToCheck.Written::said).toList());
        if (Asking.person().filter(person::equals).isPresent()) return said;
        var own = unchecked(id).map(WordsToCheck.Written::path).toList();
        return said.stream().filter(one -> own.contains(one.path())).toList();
    }

    private Stream<WordsToCheck.Written> unchecked(TableId id) {
        return toCheck.orderedStream().flatMap(module -> module.unchecked(id).stream());
    }

    /** Whether it lies between a person and this one: their own moment, proposal or plan. */
    boolean isBetween(Matter.Kind kind, UUID target, PersonId one) {
        return db.sql("select places.is_between(:kind, :target, :one)")
                .param("kind", kind.code())
                .param("target", target)
                .param("one", one.value())
                .query(Boolean.class)
                .single();
    }

    /** Does what the person said, as they would themselves. What no longer waits is left as it is. */
    @Transactional
    void carryOut(
            TableId id,
            PersonId person,
            Matter.Kind kind,
            UUID target,
            boolean yes,
            List<Rounds.Answer> answers,
            Texts texts) {
        if (!waits(id, person, kind, target, texts)) return;
        as(person, () -> {
            switch (kind) {
                case MOMENT -> {
                    if (yes) moments.confirm(id, new MomentId(target), person);
                }
                case ABSENCE -> moments.leaveOut(id, new MomentId(target), person);
                case PROPOSAL -> proposals.answer(tables.find(id, person), new ProposalId(target), yes, person);
                case PLAN -> plans.answer(id, new PlanId(target), person, yes);
                case ROUND -> rounds.answer(tables.find(id, person), target, yes, answers, person);
            }
            return null;
        });
    }

    /** What was typed for this person in answer to what is asked alone; what is wrong with it is noted there. */
    @Transactional(readOnly = true)
    List<Rounds.Answer> read(TableId id, PersonId person, UUID round, Typed typed, Texts texts) {
        return as(person, () -> rounds.read(tables.find(id, person), round, typed, texts));
    }

    /** What this person is asked in a round, by the name of its field. */
    @Transactional(readOnly = true)
    Map<String, Asked> asked(TableId id, PersonId person, UUID round, Texts texts) {
        return as(person, () -> rounds.asked(tables.find(id, person), round, texts));
    }

    String title(String about, Texts texts) {
        return rounds.title(about, texts).orElseGet(() -> texts.t("places.said.round"));
    }

    /** What was opened lately, as far as both this person and whoever asks may read it. */
    @Transactional(readOnly = true)
    List<OpenedTogether> opened(TableId id, PersonId person, Texts texts) {
        var asking = Asking.person().orElseThrow(NotFound::new);
        var own = as(person, () -> opened(tables.find(id, person), texts));
        if (asking.equals(person)) return own;
        var read = opened(tables.find(id, asking), texts);
        return own.stream().filter(read::contains).toList();
    }

    private List<OpenedTogether> opened(TableView table, Texts texts) {
        return rounds.opened(table, tables.today(table), texts);
    }

    boolean waits(TableId id, PersonId person, Matter.Kind kind, UUID target, Texts texts) {
        var waiting = kind == Matter.Kind.ABSENCE ? Matter.Kind.MOMENT : kind;
        return of(id, person, texts).stream()
                .anyMatch(one -> one.kind() == waiting && one.target().equals(target));
    }

    <T> T as(PersonId person, Supplier<T> work) {
        var asking = Asking.person().orElseThrow(NotFound::new);
        if (asking.equals(person)) return work.get();
        signing.goOnAs(person);
        try {
            return work.get();
        } finally {
            signing.goOnAs(asking);
        }
    }
}
