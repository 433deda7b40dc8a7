package org.longtable.understanding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.longtable.ground.Together;
import org.longtable.understanding.Difference.Change;
import org.longtable.vocabulary.DifferenceId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.StatementId;
import org.longtable.vocabulary.TableId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What partners see differently, for people who sit inside. */
@Component
class DifferenceStore {
    private final JdbcClient db;

    DifferenceStore(JdbcClient db) {
        this.db = db;
    }

    /** In the order in which they came up. */
    List<Difference> at(TableId table) {
        return Together.read("understanding.differences", table, this::at).orElse(List.of());
    }

    private Map<TableId, List<Difference>> at(List<TableId> tables) {
        return db
                .sql("select " + StatementStore.COLUMNS + """
                , d.table_id, d.id, d.named_on, d.state, d.owner, coalesce(o.name, '') as owner_name, d.look_again, d.note,
                  case when d.note <> '' then coalesce(n.name, '') else '' end as note_by,
                  d.note_by = ground.asking() as note_is_mine, d.note_removed_on, d.changed_on, d.version
                from understanding.difference d join understanding.statement s on s.id = d.statement_id
                  left join people.person o on o.id = d.owner
                  left join people.person n on n.id = d.note_by
                where d.table_id = any(:tables) order by d.named_on, s.place, d.id
                """)
                .param("tables", tables.stream().map(TableId::value).toArray(UUID[]::new))
                .query((row, _) -> Map.entry(new TableId(row.getObject("table_id", UUID.class)), difference(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    void name(TableId table, StatementId statement, LocalDate on) {
        db.sql("""
                insert into understanding.difference (id, table_id, statement_id, named_on)
                values (:id, :table, :statement, :on)
                """)
                .param("id", DifferenceId.fresh().value())
                .param("table", table.value())
                .param("statement", statement.value())
                .param("on", on)
                .update();
    }

    /** The same difference came up again, in a later round. */
    void nameAgain(DifferenceId difference, StatementId statement) {
        db.sql("update understanding.difference set statement_id = :statement where id = :id")
                .param("statement", statement.value())
                .param("id", difference.value())
                .update();
    }

    /** @return false when someone else saved it since this version */
    boolean change(Difference before, Change change, PersonId by, LocalDate on, long version) {
        return db.sql("""
                        update understanding.difference set state = :state, owner = :owner, look_again = :again,
                          note = :note,
                          note_by = case when :note = note then note_by when :note = '' then null
                            else cast(:by as uuid) end,
                          note_removed_on = case when :note = '' then note_removed_on end,
                          changed_on = :on, version = version + 1
                        where id = :id and version = :version
                        """)
                        .param("state", change.state().code())
                        .param("owner", change.owner().map(PersonId::value).orElse(null))
                        .param("again", change.lookAgain().orElse(null))
                        .param("note", change.note())
                        .param("by", by.value())
                        .param("on", on)
                        .param("id", before.id().value())
                        .param("version", version)
                        .update()
                == 1;
    }

    boolean takeBackNote(DifferenceId difference, TableId table, PersonId by, LocalDate on) {
        return db.sql("""
                        update understanding.difference set note = '', note_by = null, note_removed_on = :on,
                          version = version + 1
                        where id = :id and table_id = :table and note_by = :by and note <> ''
                        """)
                        .param("on", on)
                        .param("id", difference.value())
                        .param("table", table.value())
                        .param("by", by.value())
                        .update()
                == 1;
    }

    private static Difference difference(ResultSet row) throws SQLException {
        return new Difference(
                new DifferenceId(row.getObject("id", UUID.class)),
                StatementStore.statement(row),
                row.getObject("named_on", LocalDate.class),
                Difference.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                Optional.ofNullable(row.getObject("owner", UUID.class)).map(PersonId::new),
                row.getString("owner_name"),
                Optional.ofNullable(row.getObject("look_again", LocalDate.class)),
                row.getString("note"),
                row.getString("note_by"),
                row.getBoolean("note_is_mine"),
                Optional.ofNullable(row.getObject("note_removed_on", LocalDate.class)),
                Optional.ofNullable(row.getObject("changed_on", LocalDate.class)),
                row.getLong("version"));
    }
}
