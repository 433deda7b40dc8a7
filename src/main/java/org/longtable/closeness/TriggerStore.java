package org.longtable.closeness;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.longtable.ground.Together;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.RoundId;
import org.longtable.vocabulary.TableId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is known and told about a table that may call for an agreement, as the asking person may see it. */
@Component
class TriggerStore {
    /** What is promised as fees above this is more than small change between neighbours (F6). */
    private static final long A_THOUSAND_DOLLARS = 100_000;

    /** @param byName empty where the viewer may no longer see it */
    record Told(Trigger what, boolean yes, String byName, LocalDate on, long version) {}

    /** @param young whether young people were at a moment at which the asking person's side was */
    record Seen(boolean young, boolean money, boolean levelsApart) {
        static final Seen NOTHING = new Seen(false, false, false);
    }

    private final JdbcClient db;

    TriggerStore(JdbcClient db) {
        this.db = db;
    }

    List<Told> told(TableId table) {
        return Together.read("closeness.told", table, this::toldAt).orElse(List.of());
    }

    private Map<TableId, List<Told>> toldAt(List<TableId> tables) {
        return db
                .sql("""
                select d.table_id, d.what, d.yes, coalesce(w.name, '') as by_name, d.on_day, d.version
                from closeness.told d left join people.person w on w.id = d.by_person where d.table_id = any(:tables)
                """)
                .param("tables", ids(tables))
                .query((row, _) -> Map.entry(
                        new TableId(row.getObject("table_id", UUID.class)),
                        new Told(
                                Trigger.of(row.getString("what")).orElseThrow(),
                                row.getBoolean("yes"),
                                row.getString("by_name"),
                                row.getObject("on_day", LocalDate.class),
                                row.getLong("version"))))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    Seen seen(TableId table) {
        return Together.read("closeness.seen", table, this::seenAt).orElse(Seen.NOTHING);
    }

    private Map<TableId, Seen> seenAt(List<TableId> tables) {
        return db
                .sql("""
                select t.id,
                  exists (select from relationships.moment m join relationships.extent e on e.moment_id = m.id
                    where m.table_id = t.id and m.removed_at is null and e.young > 0) as young,
                  coalesce((select sum(p.cents) from tables.promise p
                    where p.table_id = t.id and p.kind = 'fee' and p.dropped_at is null), 0) > :much as money,
                  coalesce((select o.apart from closeness.opened o where o.table_id = t.id
                    order by o.opened_on desc, o.round_id desc limit 1), false) as apart
                from tables.longtable t where t.id = any(:tables)
                """)
                .param("much", A_THOUSAND_DOLLARS)
                .param("tables", ids(tables))
                .query((row, _) -> Map.entry(
                        new TableId(row.getObject("id", UUID.class)),
                        new Seen(row.getBoolean("young"), row.getBoolean("money"), row.getBoolean("apart"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    List<Capacity> capacities(TableId table) {
        return Together.read("closeness.capacities", table, this::capacitiesAt).orElse(List.of());
    }

    private Map<TableId, List<Capacity>> capacitiesAt(List<TableId> tables) {
        return db
                .sql("""
                select p.table_id, o.budget, o.staff from tables.partner p
                  join directory.organisation o on o.id = p.organisation_id
                where p.table_id = any(:tables) and p.state = 'seated' and p.roles <> '{funder}'
                """)
                .param("tables", ids(tables))
                .query((row, _) -> Map.entry(
                        new TableId(row.getObject("table_id", UUID.class)),
                        new Capacity(
                                Optional.ofNullable(row.getObject("budget", Integer.class)),
                                Optional.ofNullable(row.getObject("staff", Integer.class)))))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    void tell(TableId table, Trigger what, boolean yes, PersonId by, LocalDate on) {
        db.sql("""
                insert into closeness.told (table_id, what, yes, by_person, on_day) values (:table, :what, :yes, :by, :on)
                on conflict (table_id, what) do update set yes = excluded.yes, by_person = excluded.by_person,
                  on_day = excluded.on_day, version = told.version + 1
                """)
                .param("table", table.value())
                .param("what", what.code())
                .param("yes", yes)
                .param("by", by.value())
                .param("on", on)
                .update();
    }

    void opened(RoundId round, TableId table, boolean apart, LocalDate on) {
        db.sql(
                        "insert into closeness.opened (round_id, table_id, apart, opened_on) values (:round, :table, :apart, :on)")
                .param("round", round.value())
                .param("table", table.value())
                .param("apart", apart)
                .param("on", on)
                .update();
    }

    private static UUID[] ids(List<TableId> tables) {
        return tables.stream().map(TableId::value).toArray(UUID[]::new);
    }
}
