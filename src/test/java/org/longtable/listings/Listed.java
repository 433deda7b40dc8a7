package org.longtable.listings;

import java.util.Map;
import java.util.UUID;
import org.longtable.vocabulary.OrganisationId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists organisations, gives them people and seats them, as the owner of the database would. */
final class Listed {
    private final JdbcClient owner;
    private final PersonId by;

    Listed(JdbcClient owner, PersonId by) {
        this.owner = owner;
        this.by = by;
    }

    OrganisationId organisation(String name, Map<String, String> lines) {
        var id = OrganisationId.fresh();
        owner.sql("""
                insert into directory.organisation (id, name, begun_by, begun_at, seen_by, listed)
                values (:id, :name, :by, now(), 'everyone', true)
                """)
                .param("id", id.value())
                .param("name", name)
                .param("by", by.value())
                .update();
        lines.forEach((field, value) -> tells(id, field, value));
        return id;
    }

    void tells(OrganisationId organisation, String field, String value) {
        owner.sql("""
                insert into directory.line (id, organisation_id, field, value, seen_by)
                values (gen_random_uuid(), :id, :field, :value, 'everyone')
                """)
                .param("id", organisation.value())
                .param("field", field)
                .param("value", value)
                .update();
    }

    void numbered(OrganisationId organisation, String scheme, String value) {
        owner.sql("insert into directory.identifier values (:id, :scheme, :value)")
                .param("id", organisation.value())
                .param("scheme", scheme)
                .param("value", value)
                .update();
    }

    void belongs(OrganisationId organisation, PersonId person, String since, String until) {
        owner.sql("""
                insert into directory.affiliation
                  (id, person_id, organisation_id, role, since, until, said_yes_at, confirmed_at, confirmed_by)
                values (gen_random_uuid(), :person, :id, 'on the board', cast(:since as date), cast(:until as date), now(), now(),
                  :person)
                """)
                .param("id", organisation.value())
                .param("person", person.value())
                .param("since", since)
                .param("until", until)
                .update();
    }

    TableId table(String name) {
        var id = TableId.fresh();
        owner.sql("""
                insert into tables.longtable (id, name, zone, started_on, started_by, begun_at)
                values (:id, :name, 'America/Toronto', '2026-01-12', :by, now())
                """)
                .param("id", id.value())
                .param("name", name)
                .param("by", by.value())
                .update();
        owner.sql("""
                insert into tables.stage (id, table_id, stage, since, at)
                values (gen_random_uuid(), :id, 'getting_to_know', '2026-01-12', now())
                """).param("id", id.value()).update();
        return id;
    }

    void sits(TableId table, OrganisationId organisation, PersonId person) {
        owner.sql("""
                with p as (insert into tables.partner (id, table_id, organisation_id, state, since)
                  values (:partner, :table, :organisation, 'seated', '2026-01-12') returning id)
                insert into tables.seat (id, table_id, partner_id, person_id, since)
                select gen_random_uuid(), :table, id, :person, '2026-01-12' from p
                """)
                .param("partner", UUID.randomUUID())
                .param("table", table.value())
                .param("organisation", organisation.value())
                .param("person", person.value())
                .update();
    }

    /** Everything that leads to an organisation, row by row, as it stands now; versions and when it was touched left out. */
    String leadsTo(OrganisationId organisation) {
        var all = new StringBuilder();
        owner.sql("select tab, col from listings.references() order by tab, col")
                .query((row, _) -> new String[] {row.getString("tab"), row.getString("col")})
                .list()
                .forEach(reference -> owner.sql(
                                "select (to_jsonb(t) - 'version')::text as row from %s t where t.%s = :id order by 1"
                                        .formatted(reference[0], reference[1]))
                        .param("id", organisation.value())
                        .query(String.class)
                        .list()
                        .forEach(row ->
                                all.append(reference[0]).append(' ').append(row).append('\n')));
        all.append(owner.sql("select (to_jsonb(o) - 'version')::text from directory.organisation o where id = :id")
                .param("id", organisation.value())
                .query(String.class)
                .single());
        return all.toString();
    }
}
