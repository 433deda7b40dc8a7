package org.longtable.directory;

import java.util.List;
import java.util.UUID;
import org.longtable.vocabulary.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Those one works with, for <i>People &amp; groups</i>. */
@Component
class PeopleViews {
    private final JdbcClient db;

    PeopleViews(JdbcClient db) {
        this.db = db;
    }

    /** People at my tables and in my organisations, without myself. */
    @Transactional(readOnly = true)
    public List<PersonLine> people(PersonId me) {
        return db.sql("""
                select p.id, p.name, array_remove(array_agg(distinct o.name), null) as organisations
                from people.person p
                  left join directory.affiliation a on a.person_id = p.id and a.confirmed_at is not null
                    and a.since <= ground.today() and (a.until is null or a.until > ground.today())
                  left join directory.organisation o on o.id = a.organisation_id
                where p.id in (select directory.people_near_me()) and p.id <> :me
                  and p.invited_by is null and p.merged_into is null
                group by p.id, p.name
                """)
                .param("me", me.value())
                .query((row, _) -> new PersonLine(
                        new PersonId(row.getObject("id", UUID.class)), row.getString("name"), List.of((String[])
                                row.getArray("organisations").getArray())))
                .list();
    }

    /** My organisations, those that I started here, and those at my tables. */
    @Transactional(readOnly = true)
    public List<OrganisationView> organisations(PersonId me) {
        return db.sql("""
                select id, name, place from directory.organisation
                where id in (select directory.organisations_near_me()) or begun_by = :me
                """)
                .param("me", me.value())
                .query(OrganisationViews::view)
                .list();
    }
}
