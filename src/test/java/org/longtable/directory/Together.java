package org.longtable.directory;

import java.time.LocalDate;
import java.util.UUID;
import org.longtable.vocabulary.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts two people at a table, each in their own right, as its owner would: the tables themselves are not looked at. */
public final class Together {
    private Together() {}

    public static UUID atATable(JdbcClient owner, LocalDate day, PersonId... people) {
        var table = UUID.randomUUID();
        owner.sql("""
                insert into tables.longtable (id, name, zone, started_on, started_by, begun_at)
                values (:id, 'A table', 'America/Toronto', :day, :by, now())
                """)
                .param("id", table)
                .param("day", day)
                .param("by", people[0].value())
                .update();
        for (var person : people) {
            var partner = UUID.randomUUID();
            owner.sql("""
                    insert into tables.partner (id, table_id, person_id, state, since)
                    values (:id, :table, :person, 'seated', :day)
                    """)
                    .param("id", partner)
                    .param("table", table)
                    .param("person", person.value())
                    .param("day", day)
                    .update();
            owner.sql("""
                    insert into tables.seat (id, table_id, partner_id, person_id, since)
                    values (:id, :table, :partner, :person, :day)
                    """)
                    .param("id", UUID.randomUUID())
                    .param("table", table)
                    .param("partner", partner)
                    .param("person", person.value())
                    .param("day", day)
                    .update();
        }
        return table;
    }
}
