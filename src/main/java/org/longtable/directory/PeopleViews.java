package org.longtable.directory;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.longtable.site.ByName;
import org.longtable.site.Leaf;
import org.longtable.site.Texts;
import org.longtable.site.Turn;
import org.longtable.vocabulary.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Those one works with, for <i>People &amp; groups</i>. */
@Component
class PeopleViews {
    private final JdbcClient db;
    private final OrganisationViews organisationViews;

    PeopleViews(JdbcClient db, OrganisationViews organisationViews) {
        this.db = db;
        this.organisationViews = organisationViews;
    }

    /** People at my tables and in my organisations, without myself; so many as stand on a leaf. */
    @Transactional(readOnly = true)
    public Leaf<PersonLine> people(PersonId me, String wanted, Turn turn, Texts texts) {
        var all = db.sql("""
                select p.id, p.name from people.person p
                where p.id in (select directory.people_near_me()) and p.id <> :me
                  and p.invited_by is null and p.merged_into is null
                """)
                .param("me", me.value())
                .query((row, _) ->
                        new PersonLine(new PersonId(row.getObject("id", UUID.class)), row.getString("name"), List.of()))
                .list();
        return new ByName<>(
                        texts, PersonLine::name, (PersonLine line) -> line.id().value())
                .leaf(all, wanted, turn)
                .with(this::belonging);
    }

    private List<PersonLine> belonging(List<PersonLine> lines) {
        var names = db
                .sql("""
                select a.person_id, o.name from directory.affiliation a
                  join directory.organisation o on o.id = a.organisation_id
                where a.person_id = any(:ids) and a.confirmed_at is not null
                  and a.since <= ground.today() and (a.until is null or a.until > ground.today())
                order by o.name
                """)
                .param("ids", lines.stream().map(line -> line.id().value()).toArray(UUID[]::new))
                .query((row, _) ->
                        Map.entry(new PersonId(row.getObject("person_id", UUID.class)), row.getString("name")))
                .list()
                .stream()
                .distinct()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
        return lines.stream()
                .map(line -> new PersonLine(line.id(), line.name(), names.getOrDefault(line.id(), List.of())))
                .toList();
    }

    /** My organisations, those that I started here, and those at my tables. */
    @Transactional(readOnly = true)
    public List<OrganisationView> organisations(PersonId me) {
        return db.sql("select id, name, " + OrganisationViews.PLACE + """
                from directory.organisation o
                where id in (select directory.organisations_near_me()) or (begun_by = :me and not listed)
                """)
                .param("me", me.value())
                .query(organisationViews::view)
                .list();
    }
}
