package org.longtable.tables;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.PlanId;
import org.longtable.vocabulary.TableId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Loads and saves planned moments, as the asking person may see them. */
@Component
class PlanStore {
    private static final String SELECT = """
            select p.id, p.table_id, p.what, p.kind, p.on_day, p.at_time, p.place, p.state, p.made_by, p.version,
              array(select a.person_id from tables.plan_asked a where a.plan_id = p.id order by a.person_id) as asked,
              array(select coalesce(w.name, '') from tables.plan_asked a left join people.person w on w.id = a.person_id
                where a.plan_id = p.id order by a.person_id) as names,
              array(select a.coming from tables.plan_asked a where a.plan_id = p.id order by a.person_id) as coming
            from tables.plan p
            """;

    private final JdbcClient db;

    PlanStore(JdbcClient db) {
        this.db = db;
    }

    Optional<Plan> find(PlanId id) {
        return db.sql(SELECT + " where p.id = :id")
                .param("id", id.value())
                .query((row, _) -> plan(row))
                .optional();
    }

    /** What is planned at a table, the next first; those that have gone by without a word come first of all. */
    List<Plan> open(TableId table) {
        return db.sql(SELECT + " where p.table_id = :table and p.state = 'open' order by p.on_day, p.at_time, p.id")
                .param("table", table.value())
                .query((row, _) -> plan(row))
                .list();
    }

    /** What is planned at these tables. */
    List<Plan> open(List<TableId> tables) {
        return db.sql(SELECT
                        + " where p.table_id = any(:tables) and p.state = 'open' order by p.on_day, p.at_time, p.id")
                .param("tables", tables.stream().map(TableId::value).toArray(UUID[]::new))
                .query((row, _) -> plan(row))
                .list();
    }

    /** What is planned at any table with this person, or by them; at a quiet table, which asks nobody by name, all of it. */
    List<Plan> open(PersonId person) {
        return db.sql(SELECT + """
                where p.state = 'open' and (p.made_by = :person
                  or exists (select from tables.plan_asked a where a.plan_id = p.id and a.person_id = :person)
                  or tables.is_quiet(p.table_id))
                order by p.on_day, p.at_time, p.id limit 200
                """)
                .param("person", person.value())
                .query((row, _) -> plan(row))
                .list();
    }

    private static Plan plan(ResultSet row) throws SQLException {
        var asked = (UUID[]) row.getArray("asked").getArray();
        var coming = (Boolean[]) row.getArray("coming").getArray();
        var names = (String[]) row.getArray("names").getArray();
        return new Plan(
                new PlanId(row.getObject("id", UUID.class)),
                new TableId(row.getObject("table_id", UUID.class)),
                row.getString("what"),
                row.getString("kind"),
                row.getObject("on_day", LocalDate.class),
                Optional.ofNullable(row.getObject("at_time", LocalTime.class)),
                row.getString("place"),
                Plan.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                IntStream.range(0, asked.length)
                        .mapToObj(i -> new Plan.Asked(new PersonId(asked[i]), names[i], Optional.ofNullable(coming[i])))
                        .toList(),
                new PersonId(row.getObject("made_by", UUID.class)),
                row.getLong("version"));
    }
}
