package org.longtable.tables;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.longtable.vocabulary.Duty;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Front door: who looks after what for one's own partner. */
@Component
public class Duties {
    private final JdbcClient db;
    private final Tables tables;
    private final History history;

    Duties(JdbcClient db, Tables tables, History history) {
        this.db = db;
        this.tables = tables;
        this.history = history;
    }

    /** Who looks after what for one's own partner, as things stand. */
    @Transactional
    public void lookAfter(TableView table, Map<Duty, Set<PersonId>> people) {
        if (!lookAfter(table, people, version(table))) throw new NotFound();
    }

    /** @return false when someone else of one's own partner said it since this version */
    @Transactional
    boolean lookAfter(TableView table, Map<Duty, Set<PersonId>> people, long version) {
        var changed = db.sql("""
                update tables.partner set duties_version = duties_version + 1
                where id = :mine and duties_version = :version
                """)
                .param("mine", table.mine().value())
                .param("version", version)
                .update();
        if (changed == 0) return false;
        var ours = table.peopleOf(table.mine(), tables.today(table));
        db.sql("delete from tables.duty where partner_id = :mine")
                .param("mine", table.mine().value())
                .update();
        people.forEach((duty, persons) -> persons.stream()
                .filter(ours::contains)
                .forEach(person -> db.sql(
                                "insert into tables.duty (partner_id, duty, person_id) values (:mine, :duty, :person)")
                        .param("mine", table.mine().value())
                        .param("duty", duty.code())
                        .param("person", person.value())
                        .update()));
        history.keep(table.id(), "tables.history.duties", List.of(table.nameOfMine()), Audience.inside(), null);
        return true;
    }

    /** Looks after something for one's own partner from now on, beside those who do already. */
    @Transactional
    public void takeOver(TableView table, Duty duty, PersonId me) {
        db.sql("update tables.partner set duties_version = duties_version + 1 where id = :mine")
                .param("mine", table.mine().value())
                .update();
        db.sql("""
                insert into tables.duty (partner_id, duty, person_id) values (:mine, :duty, :me) on conflict do nothing
                """)
                .param("mine", table.mine().value())
                .param("duty", duty.code())
                .param("me", me.value())
                .update();
        history.keep(table.id(), "tables.history.duties", List.of(table.nameOfMine()), Audience.inside(), null);
    }

    /** The version of what is stored of one's own partner. */
    @Transactional(readOnly = true)
    long version(TableView table) {
        return db.sql("select duties_version from tables.partner where id = :mine")
                .param("mine", table.mine().value())
                .query(Long.class)
                .single();
    }
}
