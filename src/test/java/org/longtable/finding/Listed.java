package org.longtable.finding;

import java.time.Duration;
import java.util.UUID;
import org.longtable.vocabulary.PersonId;
import org.longtable.world.LongtableTest.Someone;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Organisations, communities and people with what they tell, as their own forms would keep it. */
final class Listed {
    private final JdbcClient owner;

    Listed(JdbcClient owner) {
        this.owner = owner;
    }

    /** The index of this node is there, if it ever will be. */
    static void isPrepared(IndexKeeping keeping) {
        var late = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (keeping.fresh().isEmpty()) {
            if (System.nanoTime() > late) throw new AssertionError("what is listed was not prepared");
            Thread.onSpinWait();
        }
    }

    UUID organisation(String name, String seenBy, Someone by) {
        return begin("organisation", name, seenBy, by.id());
    }

    UUID community(String name, String seenBy, Someone by) {
        return begin("community", name, seenBy, by.id());
    }

    private UUID begin(String kind, String name, String seenBy, PersonId by) {
        var id = UUID.randomUUID();
        owner.sql("insert into directory." + kind
                        + " (id, name, seen_by, begun_by, begun_at) values (:id, :name, :seenBy, :by, now())")
                .param("id", id)
                .param("name", name)
                .param("seenBy", seenBy)
                .param("by", by.value())
                .update();
        return id;
    }

    /** Someone belongs to it since long ago. */
    void belongs(Someone person, UUID organisation) {
        owner.sql("""
                insert into directory.affiliation
                  (id, person_id, organisation_id, since, said_yes_at, confirmed_at, confirmed_by)
                values (gen_random_uuid(), :person, :organisation, '2025-01-01', now(), now(), :person)
                """)
                .param("person", person.id().value())
                .param("organisation", organisation)
                .update();
    }

    void letsBeFound(Someone person, String seenBy) {
        owner.sql("update people.person set seen_by = :seenBy, of_age_on = current_date where id = :id")
                .param("seenBy", seenBy)
                .param("id", person.id().value())
                .update();
    }

    void tells(UUID subject, String field, String value, String seenBy) {
        owner.sql("""
                insert into directory.line (id, organisation_id, community_id, person_id, field, value, seen_by)
                values (gen_random_uuid(), (select id from directory.organisation where id = :subject),
                  (select id from directory.community where id = :subject),
                  (select id from people.person where id = :subject), :field, :value, :seenBy)
                """)
                .param("subject", subject)
                .param("field", field)
                .param("value", value)
                .param("seenBy", seenBy)
                .update();
    }

    void tells(Someone person, String field, String value, String seenBy) {
        tells(person.id().value(), field, value, seenBy);
    }

    void tellsNoMore(UUID subject, String field) {
        owner.sql("delete from directory.line where subject = :subject and field = :field")
                .param("subject", subject)
                .param("field", field)
                .update();
    }

    /** A table since the beginning of the year; @return its id */
    UUID table(Someone by) {
        var id = UUID.randomUUID();
        owner.sql("""
                insert into tables.longtable (id, name, purpose, zone, started_on, started_by, begun_at)
                values (:id, 'Between us', 'Something together', 'America/Toronto', '2026-01-02', :by, now())
                """).param("id", id).param("by", by.id().value()).update();
        return id;
    }

    /** An organisation or a community sits at a table, with someone for it. */
    void sits(UUID table, UUID subject, Someone person) {
        var partner = UUID.randomUUID();
        owner.sql("""
                insert into tables.partner (id, table_id, organisation_id, community_id, roles, state, since)
                values (:partner, :table, (select id from directory.organisation where id = :subject),
                  (select id from directory.community where id = :subject), '{}', 'seated', '2026-01-02')
                """)
                .param("partner", partner)
                .param("table", table)
                .param("subject", subject)
                .update();
        owner.sql("""
                insert into tables.seat (id, table_id, partner_id, person_id, since)
                values (gen_random_uuid(), :table, :partner, :person, '2026-01-02')
                """)
                .param("table", table)
                .param("partner", partner)
                .param("person", person.id().value())
                .update();
    }

    void becomesQuiet(UUID table) {
        owner.sql("update tables.longtable set quiet_since = '2026-01-20' where id = :table")
                .param("table", table)
                .update();
    }
}
