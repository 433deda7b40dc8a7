package org.longtable.relationships;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.longtable.tables.TableView;
import org.longtable.vocabulary.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What someone said they would do at a table and has not done yet. */
@Component
public class OpenPromises {
    /** A promise in its own words. */
    public record Said(String what, Optional<LocalDate> by) {}

    private final JdbcClient db;

    OpenPromises(JdbcClient db) {
        this.db = db;
    }

    List<Said> of(TableView table, PersonId person) {
        return db.sql("""
                select what, by_when from tables.promise
                where table_id = :table and person_id = :person and done_on is null and dropped_at is null
                order by by_when nulls last, made_at
                """)
                .param("table", table.id().value())
                .param("person", person.value())
                .query((row, _) ->
                        new Said(row.getString("what"), Optional.ofNullable(row.getObject("by_when", LocalDate.class))))
                .list();
    }
}
