package org.longtable.directory;

import java.sql.Timestamp;
import java.util.Optional;
import org.longtable.vocabulary.DateSpan;
import org.longtable.vocabulary.OrganisationId;
import org.longtable.vocabulary.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class AffiliationStore {
    private final JdbcClient db;

    AffiliationStore(JdbcClient db) {
        this.db = db;
    }

    void say(AffiliationId id, OrganisationId organisation, String role, DateSpan when, PersonId me, Timestamp now) {
        db.sql("""
                insert into directory.affiliation (id, person_id, organisation_id, role, since, until, said_yes_at)
                values (:id, :person, :organisation, :role, :since, :until, :now)
                """)
                .param("id", id.value())
                .param("person", me.value())
                .param("organisation", organisation.value())
                .param("role", role)
                .param("since", when.from())
                .param("until", when.until())
                .param("now", now)
                .update();
    }

    boolean change(AffiliationId id, String role, DateSpan when, long version, PersonId me) {
        return db.sql("""
                        update directory.affiliation set role = :role, since = :since, until = :until,
                          version = version + 1
                        where id = :id and version = :version and person_id = :me
                        """)
                        .param("role", role)
                        .param("since", when.from())
                        .param("until", when.until())
                        .param("id", id.value())
                        .param("version", version)
                        .param("me", me.value())
                        .update()
                == 1;
    }

    boolean takeBack(AffiliationId id, PersonId me) {
        return db.sql("""
                        delete from directory.affiliation where id = :id and person_id = :me and confirmed_at is null
                        """).param("id", id.value()).param("me", me.value()).update() == 1;
    }

    boolean confirm(AffiliationId id, Timestamp now) {
        return db.sql("select directory.confirm(:id, :now)")
                .param("id", id.value())
                .param("now", now)
                .query(Boolean.class)
                .single();
    }

    boolean notOneOfOurs(AffiliationId id) {
        return db.sql("select directory.not_one_of_ours(:id)")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    Optional<Affiliation> own(AffiliationId id, PersonId me) {
        return db.sql(AffiliationViews.SELECT + "where a.id = :id and a.person_id = :me")
                .param("id", id.value())
                .param("me", me.value())
                .query(AffiliationViews::row)
                .optional();
    }
}
