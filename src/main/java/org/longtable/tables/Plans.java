package org.longtable.tables;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.longtable.site.SavedMeanwhile;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.PlanId;
import org.longtable.vocabulary.TableId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Front door: moments that are planned, until they have happened or are called off. */
@Component
public class Plans {
    /**
     * What is planned, as typed.
     *
     * @param kind code of the kind of moment, or empty
     */
    public record Planned(
            String what, String kind, LocalDate day, Optional<LocalTime> time, String place, Set<PersonId> asked) {}

    private final JdbcClient db;
    private final PlanStore store;
    private final History history;
    private final Clock clock;

    Plans(JdbcClient db, PlanStore store, History history, Clock clock) {
        this.db = db;
        this.store = store;
        this.history = history;
        this.clock = clock;
    }

    /** A plan of this table in whatever state. @throws NotFound when there is none for the asking person */
    @Transactional(readOnly = true)
    public Plan find(TableId table, PlanId id) {
        return store.find(id).filter(plan -> plan.table().equals(table)).orElseThrow(NotFound::new);
    }

    /** Open ones at any table that ask this person, or that they made, the earliest first. */
    @Transactional(readOnly = true)
    public List<Plan> ofPerson(PersonId me) {
        return store.open(me);
    }

    /** A plan that has neither happened nor been called off. @throws NotFound when there is none for this person */
    @Transactional(readOnly = true)
    public Plan open(PlanId id, PersonId me) {
        return store.find(id).filter(Plan::isOpen).orElseThrow(NotFound::new);
    }

    /** What is planned at a table and open, the earliest first. */
    @Transactional(readOnly = true)
    public List<Plan> open(TableId table) {
        return store.open(table);
    }

    /** Someone who is asked says whether they come. @throws NotFound when they are not asked, or it is over */
    @Transactional
    public void answer(TableId table, PlanId id, PersonId me, boolean coming) {
        if (!open(table, id).asks(me)) throw new NotFound();
        db.sql("update tables.plan_asked set coming = :coming where plan_id = :id and person_id = :me")
                .param("coming", coming)
                .param("id", id.value())
                .param("me", me.value())
                .update();
    }

    /** The planned moment was noted as one that happened. @throws NotFound when it is not open for the asking person */
    @Transactional
    public void happened(PlanId id) {
        var changed = db.sql("""
                update tables.plan set state = 'happened', version = version + 1 where id = :id and state = 'open'
                """).param("id", id.value()).update();
        if (changed == 0) throw new NotFound();
    }

    @Transactional
    public PlanId plan(TableId table, Planned planned, PersonId me) {
        var id = PlanId.fresh();
        db.sql("""
                insert into tables.plan (id, table_id, what, kind, on_day, at_time, place, made_by, made_at)
                values (:id, :table, :what, :kind, :day, :time, :place, :me, :at)
                """)
                .param("id", id.value())
                .param("table", table.value())
                .param("what", planned.what())
                .param("kind", planned.kind())
                .param("day", planned.day())
                .param("time", planned.time().orElse(null))
                .param("place", planned.place())
                .param("me", me.value())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        // A quiet table asks nobody by name (C7).
        if (!isQuiet(table)) planned.asked().forEach(person -> ask(id, person));
        keep(table, "tables.history.planned", planned.what(), planned.day());
        return id;
    }

    /**
     * Changes a plan. People who are asked and whom the asking person may not know by name stay asked.
     *
     * @throws SavedMeanwhile when someone else saved it since this version
     */
    @Transactional
    public void change(TableId table, PlanId id, Planned planned, long version) {
        var stored = open(table, id);
        var changed = db.sql("""
                update tables.plan set what = :what, kind = :kind, on_day = :day, at_time = :time, place = :place,
                  version = version + 1
                where id = :id and version = :version and state = 'open'
                """)
                .param("what", planned.what())
                .param("kind", planned.kind())
                .param("day", planned.day())
                .param("time", planned.time().orElse(null))
                .param("place", planned.place())
                .param("id", id.value())
                .param("version", version)
                .update();
        if (changed == 0) throw new SavedMeanwhile(stored.version(), stored.fields());
        for (var asked : stored.asked())
            if (!asked.name().isEmpty() && !planned.asked().contains(asked.person())) dontAsk(id, asked.person());
        for (var person : planned.asked()) {
            var anotherDay = stored.asks(person) && !stored.day().equals(planned.day());
            if (anotherDay) dontAsk(id, person);
            if (anotherDay || !stored.asks(person)) ask(id, person);
        }
        keep(table, "tables.history.changed-plan", planned.what(), planned.day());
    }

    @Transactional
    public void callOff(TableId table, PlanId id) {
        var stored = open(table, id);
        db.sql("update tables.plan set state = 'called_off', version = version + 1 where id = :id and state = 'open'")
                .param("id", id.value())
                .update();
        keep(table, "tables.history.called-off", stored.what(), stored.day());
    }

    private Plan open(TableId table, PlanId id) {
        var plan = find(table, id);
        if (!plan.isOpen()) throw new NotFound();
        return plan;
    }

    private boolean isQuiet(TableId table) {
        return db.sql("select tables.is_quiet(:table)")
                .param("table", table.value())
                .query(Boolean.class)
                .single();
    }

    private void ask(PlanId id, PersonId person) {
        db.sql("insert into tables.plan_asked (plan_id, person_id) values (:id, :person)")
                .param("id", id.value())
                .param("person", person.value())
                .update();
    }

    private void dontAsk(PlanId id, PersonId person) {
        db.sql("delete from tables.plan_asked where plan_id = :id and person_id = :person")
                .param("id", id.value())
                .param("person", person.value())
                .update();
    }

    private void keep(TableId table, String what, String words, LocalDate day) {
        history.keep(table, what, List.of(words, day.toString()), Audience.inside(), null);
    }
}
