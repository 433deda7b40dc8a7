package org.longtable.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.longtable.vocabulary.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PersonStore {
    private record Named(UUID id, String name, String seenBy, long version) {}

    private final JdbcClient db;

    PersonStore(JdbcClient db) {
        this.db = db;
    }

    Optional<PersonView> find(PersonId person) {
        return db.sql("""
                select id, name, seen_by, version from people.person
                where id = :person and merged_into is null and invited_by is null
                """)
                .param("person", person.value())
                .query(Named.class)
                .optional()
                .map(named -> new PersonView(
                        new PersonId(named.id), named.name, seenBy(named.seenBy), named.version, details(person)));
    }

    private List<Detail> details(PersonId person) {
        return db.sql("""
                select field, value, seen_by from people.detail
                where person_id = :person and field in ('pronouns', 'email', 'phone', 'other')
                """)
                .param("person", person.value())
                .query((row, _) -> new Detail(
                        Detail.Field.valueOf(row.getString("field").toUpperCase(Locale.ROOT)),
                        row.getString("value"),
                        seenBy(row.getString("seen_by"))))
                .list();
    }

    /** @return false when someone saved it since */
    boolean change(PersonView changed) {
        var saved = db.sql("""
                update people.person set name = :name, version = version + 1
                where id = :person and version = :version
                """)
                .param("name", changed.name())
                .param("person", changed.id().value())
                .param("version", changed.version())
                .update();
        if (saved == 0) return false;
        db.sql("delete from people.detail where person_id = :person and field <> all (array['place', 'languages'])")
                .param("person", changed.id().value())
                .update();
        changed.details().stream()
                .filter(detail -> !detail.value().isEmpty())
                .forEach(detail -> db.sql("""
                                insert into people.detail (person_id, field, value, seen_by)
                                values (:person, :field, :value, :seenBy)
                                """)
                        .param("person", changed.id().value())
                        .param("field", detail.field().code())
                        .param("value", detail.value())
                        .param("seenBy", detail.seenBy().code())
                        .update());
        return true;
    }

    private static SeenBy seenBy(String code) {
        return SeenBy.of(code).orElseThrow();
    }

    /** Keeps who may find someone; whoever lets more find them than their tables has said that they are of age. */
    void findable(PersonId person, SeenBy seenBy, LocalDate today) {
        db.sql("""
                update people.person set seen_by = :seenBy,
                  of_age_on = case when :seenBy = 'tables' then of_age_on else coalesce(of_age_on, cast(:today as date)) end
                where id = :person
                """)
                .param("seenBy", seenBy.code())
                .param("today", today)
                .param("person", person.value())
                .update();
    }
}
