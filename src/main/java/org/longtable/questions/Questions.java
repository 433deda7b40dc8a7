package org.longtable.questions;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.longtable.ground.Together;
import org.longtable.questions.AskedTables.AskedTable;
import org.longtable.questions.RestStore.Rest;
import org.longtable.site.Texts;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.RestId;
import org.longtable.vocabulary.TableId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Front door: what is worth talking about. A question that was put aside sleeps until what it rests on changes: its
 * band, a set, or something entered. Nothing is written when it wakes, so one that stands again exactly where it was
 * put aside sleeps again.
 */
@Component
public class Questions {
    private static final int LONGEST_LIST = 50;

    private final ObjectProvider<Asks> modules;
    private final ObjectProvider<AskedTables> tables;
    private final RestStore rests;
    private final Clock clock;

    Questions(ObjectProvider<Asks> modules, ObjectProvider<AskedTables> tables, RestStore rests, Clock clock) {
        this.modules = modules;
        this.tables = tables;
        this.rests = rests;
        this.clock = clock;
    }

    /** A question that was waiting at one of someone's tables. */
    record Gathered(AskedTable table, Question question) {}

    /** What became of putting a question aside. */
    enum Outcome {
        AT_REST,
        NOTE_MISSING,
        /** What it stands on changed between reading it and putting it aside: it is still asked. */
        CHANGED,
        NO_LONGER_ASKED
    }

    /** What this person may be asked here; nothing for someone who does not sit inside. */
    @Transactional(readOnly = true)
    public Asked atTable(TableId table, PersonId viewer, LocalDate on, Texts texts) {
        if (tables.getObject().find(table, viewer).isEmpty()) return Asked.NOTHING;
        return sorted(raised(table, viewer, on, texts), rests.latest(List.of(table)), viewer);
    }

    /** The first question of each of this person's tables, each as of the day it is there. */
    @Transactional(readOnly = true)
    List<Gathered> gathered(PersonId person, Texts texts) {
        var mine = tables.getObject().of(person).stream().limit(LONGEST_LIST).toList();
        var ids = mine.stream().map(AskedTable::id).toList();
        var asleep = rests.latest(ids);
        var gathered = new ArrayList<Gathered>();
        Together.of(ids, () -> {
            for (var table : mine)
                sorted(raised(table.id(), person, today(table), texts), asleep, person)
                        .first()
                        .ifPresent(question -> gathered.add(new Gathered(table, question)));
            return null;
        });
        gathered.sort(comparingInt(one -> one.question().order()));
        return gathered;
    }

    /** @throws NotFound for someone who does not sit inside */
    @Transactional(readOnly = true)
    AskedTable inside(TableId table, PersonId person) {
        return tables.getObject().find(table, person).orElseThrow(NotFound::new);
    }

    LocalDate today(AskedTable table) {
        return LocalDate.now(clock.withZone(table.zone()));
    }

    /**
     * Puts a question aside, for the table or, when one person alone is asked, for that person.
     *
     * @param seen the mark of what was read ({@link Question#mark()})
     * @throws NotFound for someone who does not sit inside
     */
    @Transactional
    Outcome rest(TableId table, PersonId by, String warning, String subject, String seen, String reason, Texts texts) {
        var asked = atTable(table, by, today(inside(table, by)), texts);
        for (var question : asked.awake()) {
            if (!question.warning().name().equals(warning)
                    || !question.subject().equals(subject)) continue;
            if (!question.mark().equals(seen)) return Outcome.CHANGED;
            if (question.notNow() == Question.NotNow.NO) return Outcome.NO_LONGER_ASKED;
            if (question.notNow() == Question.NotNow.WITH_A_NOTE && reason.isEmpty()) return Outcome.NOTE_MISSING;
            rests.keep(question, by, reason, clock.instant());
            return Outcome.AT_REST;
        }
        return Outcome.NO_LONGER_ASKED;
    }

    /** Asks again what was put aside. @throws NotFound if the person may not see that rest */
    @Transactional
    void wake(TableId table, RestId rest, PersonId by) {
        inside(table, by);
        if (!rests.wake(table, rest, clock.instant())) throw new NotFound();
    }

    /** Removes for good what someone wrote when they put a question aside (C5). @throws NotFound for anyone else */
    @Transactional
    void takeBackWords(TableId table, RestId rest, PersonId by) {
        inside(table, by);
        if (!rests.takeBackWords(table, rest, by)) throw new NotFound();
    }

    private List<Question> raised(TableId table, PersonId viewer, LocalDate on, Texts texts) {
        return modules.stream()
                .flatMap(module -> module.questions(table, viewer, on, texts).stream())
                .filter(question -> question.onlyFor().map(viewer::equals).orElse(true))
                .sorted(comparingInt(Question::order)
                        .thenComparing(Question::warning)
                        .thenComparing(comparing(Question::subject)))
                .toList();
    }

    private static Asked sorted(List<Question> raised, List<Rest> asleep, PersonId viewer) {
        var awake = new ArrayList<Question>();
        var resting = new ArrayList<Resting>();
        for (var question : raised)
            asleep.stream()
                    .filter(rest -> rest.table().equals(question.table())
                            && question.notNow() != Question.NotNow.NO
                            && rest.holds(question))
                    .findFirst()
                    .ifPresentOrElse(
                            rest -> resting.add(new Resting(
                                    rest.id(),
                                    question,
                                    rest.byName(),
                                    rest.at(),
                                    rest.reason(),
                                    rest.by().equals(viewer))),
                            () -> awake.add(question));
        return new Asked(awake, resting);
    }
}
