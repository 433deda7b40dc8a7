package org.longtable.closeness;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.longtable.tables.Audience;
import org.longtable.tables.History;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.Ids;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PartnerId;
import org.longtable.vocabulary.TableId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Front door: the right level for now, a choice that partners make together. Nothing here pushes upward. */
@Component
public class Levels {
    private final JdbcClient db;
    private final Tables tables;
    private final History history;
    private final Clock clock;

    Levels(JdbcClient db, Tables tables, History history, Clock clock) {
        this.db = db;
        this.tables = tables;
        this.history = history;
        this.clock = clock;
    }

    /** What was chosen and what is suggested, the latest first. */
    @Transactional(readOnly = true)
    public List<ForNow> at(TableId table) {
        return db.sql("""
                select c.id, c.level, c.note, coalesce(w.name, '') as by_name, c.offered_by = ground.asking() as by_me,
                  c.offered_on, c.settled_on,
                  array(select k.partner_id from closeness.taking k where k.choice_id = c.id) as taken_by
                from closeness.choice c left join people.person w on w.id = c.offered_by
                where c.table_id = :table order by c.at desc, c.id desc
                """)
                .param("table", table.value())
                .query((row, _) -> choice(row))
                .list();
    }

    /** Suggests a level, taken by one's own partner. */
    @Transactional
    public void suggest(TableView table, Level level, String note) {
        var id = Ids.fresh();
        var suggested = db.sql("select closeness.choose(:id, :table, :level, :note, :on, :at)")
                .param("id", id)
                .param("table", table.id().value())
                .param("level", level.number())
                .param("note", note)
                .param("on", tables.today(table))
                .param("at", Timestamp.from(clock.instant()))
                .query(Boolean.class)
                .single();
        if (!suggested) throw new NotFound();
        tell(table, id);
    }

    /** One's own partner takes what is suggested. @return false when something else is suggested by now */
    @Transactional
    public boolean take(TableView table, UUID choice) {
        if (at(table.id()).stream().noneMatch(one -> one.id().equals(choice))) return false;
        var taken = db.sql("select closeness.take(:choice, :on)")
                .param("choice", choice)
                .param("on", tables.today(table))
                .query(Boolean.class)
                .single();
        if (taken) tell(table, choice);
        return taken;
    }

    /** Takes one's own note back for good (C5). @throws NotFound for anyone else */
    @Transactional
    void takeBack(TableView table, UUID choice) {
        var taken = db.sql("""
                update closeness.choice set note = '', removed_on = :on
                where id = :id and table_id = :table and offered_by = ground.asking() and note <> ''
                """)
                .param("on", tables.today(table))
                .param("id", choice)
                .param("table", table.id().value())
                .update();
        if (taken == 0) throw new NotFound();
    }

    private void tell(TableView table, UUID choice) {
        var settled = at(table.id()).stream()
                .anyMatch(one -> one.id().equals(choice) && one.settledOn().isPresent());
        history.keep(
                table.id(),
                settled ? "closeness.history.chosen" : "closeness.history.suggested",
                List.of(),
                Audience.inside(),
                null);
    }

    private static ForNow choice(ResultSet row) throws SQLException {
        return new ForNow(
                row.getObject("id", UUID.class),
                Level.of(row.getInt("level")),
                row.getString("note"),
                row.getString("by_name"),
                row.getBoolean("by_me"),
                row.getObject("offered_on", LocalDate.class),
                Arrays.stream((UUID[]) row.getArray("taken_by").getArray())
                        .map(PartnerId::new)
                        .toList(),
                Optional.ofNullable(row.getObject("settled_on", LocalDate.class)));
    }
}
