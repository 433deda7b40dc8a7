package org.longtable.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.longtable.vocabulary.DateSpan;
import org.longtable.vocabulary.OrganisationId;
import org.longtable.vocabulary.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class AffiliationViews {
    static final String SELECT = """
            select a.id, a.person_id, p.name as person, a.organisation_id, o.name as organisation, a.role, a.since,
              a.until, a.confirmed_at is not null as confirmed, a.version
            from directory.affiliation a
              join people.person p on p.id = a.person_id
              join directory.organisation o on o.id = a.organisation_id
            """;

    private final JdbcClient db;
    private final OrganisationViews organisationViews;

    AffiliationViews(JdbcClient db, OrganisationViews organisationViews) {
        this.db = db;
        this.organisationViews = organisationViews;
    }

    List<OrganisationView> organisationsToday(PersonId me) {
        return db.sql("select distinct o.id, o.name, " + OrganisationViews.PLACE + """
                from directory.affiliation a
                  join directory.organisation o on o.id = a.organisation_id
                where a.person_id = :me and a.said_yes_at is not null and a.confirmed_at is not null
                  and a.since <= ground.today() and (a.until is null or a.until > ground.today())
                """)
                .param("me", me.value())
                .query(organisationViews::view)
                .list();
    }

    List<Affiliation> of(PersonId person) {
        return db.sql(SELECT + "where a.person_id = :person order by a.until desc nulls first, a.since desc, a.id")
                .param("person", person.value())
                .query(AffiliationViews::row)
                .list();
    }

    List<Affiliation> in(OrganisationId organisation) {
        return db.sql(SELECT + """
                        where a.organisation_id = :organisation and a.said_yes_at is not null
                        order by a.until desc nulls first, a.since, a.id
                        """)
                .param("organisation", organisation.value())
                .query(AffiliationViews::row)
                .list();
    }

    List<Affiliation> newcomers(PersonId me) {
        return db.sql(SELECT + """
                        where a.organisation_id in (select directory.mine()) and a.person_id <> :me
                          and a.said_yes_at is not null and a.confirmed_at is null
                        order by a.said_yes_at, a.id
                        """)
                .param("me", me.value())
                .query(AffiliationViews::row)
                .list();
    }

    static Affiliation row(ResultSet row, int number) throws SQLException {
        return new Affiliation(
                new AffiliationId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("person"),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                row.getString("organisation"),
                row.getString("role"),
                new DateSpan(row.getObject("since", LocalDate.class), row.getObject("until", LocalDate.class)),
                row.getBoolean("confirmed"),
                row.getLong("version"));
    }
}
