package org.longtable.tables;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.longtable.questions.AskedTables;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables at which the asking person sits inside, for the questions that are asked there; a closed one is asked nothing. */
@Component
class TablesInside implements AskedTables {
    private final JdbcClient db;

    TablesInside(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<AskedTable> of(PersonId person) {
        return db.sql("""
                select t.id, t.name, t.zone from tables.longtable t
                where t.id in (select tables.mine_inside()) and ground.asking() = :person and t.closed_on is null
                order by t.begun_at desc, t.id
                """)
                .param("person", person.value())
                .query((row, _) -> table(row))
                .list();
    }

    @Override
    public Optional<AskedTable> find(TableId table, PersonId person) {
        return db.sql("""
                select t.id, t.name, t.zone from tables.longtable t
                where t.id = :table and t.id in (select tables.mine_inside()) and ground.asking() = :person
                """)
                .param("table", table.value())
                .param("person", person.value())
                .query((row, _) -> table(row))
                .optional();
    }

    private static AskedTable table(ResultSet row) throws SQLException {
        return new AskedTable(
                new TableId(row.getObject("id", UUID.class)), row.getString("name"), ZoneId.of(row.getString("zone")));
    }
}
