package org.longtable.assumptions;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.longtable.tables.Audience;
import org.longtable.tables.History;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Front door: the plan of a table in words, version by version, and what was learned that changed it (R13). The plan is a
 * starting point: a version that was written stays as it was.
 */
@Component
public class PlanVersions {
    private final Tables tables;
    private final Assumptions assumptions;
    private final PlanStore store;
    private final History history;

    PlanVersions(Tables tables, Assumptions assumptions, PlanStore store, History history) {
        this.tables = tables;
        this.assumptions = assumptions;
        this.store = store;
        this.history = history;
    }

    /** The latest first, each with what was learned before it. */
    @Transactional(readOnly = true)
    public List<PlanVersion> at(TableView table) {
        return store.versions(table.id());
    }

    /** @throws NotFound unless there is one of this number */
    @Transactional(readOnly = true)
    public PlanVersion find(TableView table, int number) {
        return at(table).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** What was learned and is not in the plan yet, in the order in which it was learned. */
    @Transactional(readOnly = true)
    public List<Lesson> waiting(TableView table) {
        return store.lessons(table.id()).stream()
                .filter(lesson ->
                        lesson.version().isEmpty() && lesson.removedOn().isEmpty())
                .toList();
    }

    /** Writes down what was learned, and what became of what was taken for granted until then. */
    @Transactional
    public void learn(TableView table, Lesson.Told told, PersonId me) {
        var known = told.assumption().map(Assumption::id);
        if (known.isEmpty() && !told.assumed().isEmpty())
            known = Optional.of(assumptions.write(table, told.assumed(), "", me));
        store.learn(table.id(), told, known, me);
        if (known.isPresent() && told.turn().isPresent()) {
            var now = assumptions.find(table, known.get());
            assumptions.turn(table, now.id(), told.turn().get(), now.version(), me);
        }
        keep(table, "learned", List.of());
    }

    /**
     * Writes the plan anew.
     *
     * @param number of this version: one more than that of the version it goes on from
     * @param lessons those that it takes in
     * @return false when someone else wrote that version meanwhile
     */
    @Transactional
    public boolean write(TableView table, int number, String words, List<UUID> lessons, PersonId me) {
        if (!store.write(table.id(), number, words, lessons, me, tables.today(table))) return false;
        keep(table, "version", List.of(Integer.toString(number)));
        return true;
    }

    /** Takes one's own words back for good (C5). @throws NotFound for anyone else */
    @Transactional
    public void takeBackLesson(TableView table, UUID id) {
        if (!store.takeBackLesson(table.id(), id, tables.today(table))) throw new NotFound();
    }

    /** Takes one's own words back for good (C5); that there was such a version stays. @throws NotFound for anyone else */
    @Transactional
    public void takeBackVersion(TableView table, int number) {
        if (!store.takeBackVersion(table.id(), number, tables.today(table))) throw new NotFound();
    }

    private void keep(TableView table, String what, List<String> words) {
        history.keep(table.id(), "assumptions.history." + what, words, Audience.inside(), null);
    }
}
