package org.longtable.growing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.longtable.growing.Closing.Door;
import org.longtable.site.SavedMeanwhile;
import org.longtable.tables.Audience;
import org.longtable.tables.History;
import org.longtable.tables.Promises;
import org.longtable.tables.Proposals;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.Ids;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PartnerId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Front door: how a table is closed well (R133), and opened again. Both take each partner's yes. */
@Component
public class Closings {
    /** What is still missing before closing can be proposed. */
    public enum Missing {
        PROMISES,
        AGREEMENTS,
        TELLING
    }

    private final JdbcClient db;
    private final Tables tables;
    private final Promises promises;
    private final GoingOn goingOn;
    private final Proposals proposals;
    private final History history;

    Closings(JdbcClient db, Tables tables, Promises promises, GoingOn goingOn, Proposals proposals, History history) {
        this.db = db;
        this.tables = tables;
        this.promises = promises;
        this.goingOn = goingOn;
        this.proposals = proposals;
        this.history = history;
    }

    @Transactional(readOnly = true)
    public Closing of(TableView table) {
        return db.sql("""
                select c.tells, c.reuse, c.owed, c.door, c.version from growing.closing c where c.table_id = :table
                """)
                .param("table", table.id().value())
                .query((row, _) -> new Closing(
                        row.getString("tells"),
                        row.getString("reuse"),
                        row.getString("owed"),
                        Door.of(row.getString("door")),
                        row.getLong("version")))
                .optional()
                .orElse(Closing.NOTHING);
    }

    @Transactional(readOnly = true)
    public List<Farewell> farewells(TableView table) {
        return db.sql("""
                select f.partner_id, f.reason, f.thanks, f.by_person = ground.asking() as mine, f.removed_on, f.version
                from growing.farewell f where f.table_id = :table order by f.on_day, f.partner_id
                """)
                .param("table", table.id().value())
                .query((row, _) -> new Farewell(
                        new PartnerId(row.getObject("partner_id", UUID.class)),
                        row.getString("reason"),
                        row.getString("thanks"),
                        row.getBoolean("mine"),
                        Optional.ofNullable(row.getObject("removed_on", LocalDate.class)),
                        row.getLong("version")))
                .list();
    }

    /** What all say together. @throws SavedMeanwhile when someone else said it since this version */
    @Transactional
    public void say(TableView table, Closing closing, PersonId me) {
        var changed = db.sql("""
                insert into growing.closing as c (id, table_id, tells, reuse, owed, door, said_by, said_on, version)
                values (:id, :table, :tells, :reuse, :owed, :door, :me, :on, 1)
                on conflict (table_id) do update set tells = excluded.tells, reuse = excluded.reuse, owed = excluded.owed,
                  door = excluded.door, said_by = excluded.said_by, said_on = excluded.said_on, version = c.version + 1
                  where c.version = :version
                """)
                .param("id", Ids.fresh())
                .param("table", table.id().value())
                .param("tells", closing.tells())
                .param("reuse", closing.reuse())
                .param("owed", closing.owed())
                .param("door", closing.door().map(Door::code).orElse(""))
                .param("me", me.value())
                .param("on", tables.today(table))
                .param("version", closing.version())
                .update();
        if (changed == 0) {
            var now = of(table);
            throw new SavedMeanwhile(now.version(), ClosingForm.stored(now));
        }
    }

    /** One's own partner's reason and thanks. @throws SavedMeanwhile when a colleague wrote since this version */
    @Transactional
    public void part(TableView table, String reason, String thanks, long version, PersonId me) {
        var changed = db.sql("""
                insert into growing.farewell as f (table_id, partner_id, reason, thanks, by_person, on_day, version)
                values (:table, :mine, :reason, :thanks, :me, :on, 1)
                on conflict (table_id, partner_id) do update set reason = excluded.reason, thanks = excluded.thanks,
                  by_person = excluded.by_person, on_day = excluded.on_day, removed_on = null, version = f.version + 1
                  where f.version = :version
                """)
                .param("table", table.id().value())
                .param("mine", table.mine().value())
                .param("reason", reason)
                .param("thanks", thanks)
                .param("me", me.value())
                .param("on", tables.today(table))
                .param("version", version)
                .update();
        if (changed == 0) {
            var now = own(table).orElseThrow(NotFound::new);
            throw new SavedMeanwhile(now.version(), ClosingForm.stored(now));
        }
        history.keep(table.id(), "growing.history.farewell", List.of(table.nameOfMine()), Audience.inside(), null);
    }

    @Transactional(readOnly = true)
    Optional<Farewell> own(TableView table) {
        return farewells(table).stream()
                .filter(one -> one.partner().equals(table.mine()))
                .findFirst();
    }

    /** Whether anyone has said anything about closing it. */
    @Transactional(readOnly = true)
    boolean isBegun(TableView table) {
        return of(table).version() > 0 || !farewells(table).isEmpty();
    }

    /** Tables at which someone has since this day, and the asking person's own partner never. */
    @Transactional(readOnly = true)
    Set<TableId> withoutMine(LocalDate since) {
        return Set.copyOf(db.sql("""
                select x.table_id from (select table_id from growing.closing where said_on >= :since
                  union select table_id from growing.farewell where on_day >= :since) x
                where x.table_id not in (select f.table_id from growing.farewell f
                  where f.partner_id = any (array(select tables.my_partners_inside())))
                """)
                .param("since", since)
                .query((row, _) -> new TableId(row.getObject(1, UUID.class)))
                .list());
    }

    /** Takes what one wrote back for good (C5). @throws NotFound for anyone else */
    @Transactional
    void takeBack(TableView table) {
        var taken = db.sql("""
                update growing.farewell set reason = '', thanks = '', removed_on = :on, version = version + 1
                where table_id = :table and by_person = ground.asking() and removed_on is null
                """)
                .param("on", tables.today(table))
                .param("table", table.id().value())
                .update();
        if (taken == 0) throw new NotFound();
    }

    /** Promises are settled or handed on first, agreements ended or said to go on, and someone tells the community. */
    @Transactional(readOnly = true)
    public List<Missing> missing(TableView table) {
        var open = promises.anyOpen(table.id());
        var untold = of(table).tells().isEmpty();
        var undecided = goingOn.of(table).stream().anyMatch(one -> !one.goesOn());
        return Map.of(Missing.PROMISES, open, Missing.AGREEMENTS, undecided, Missing.TELLING, untold)
                .entrySet()
                .stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** Proposes to close the table, or to open it again. @return false when something is still missing */
    @Transactional
    public boolean propose(TableView table, PersonId me) {
        if (!table.isClosed() && !missing(table).isEmpty()) return false;
        proposals.closing(table, me);
        return true;
    }
}
