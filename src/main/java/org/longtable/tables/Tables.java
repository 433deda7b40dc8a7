package org.longtable.tables;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.longtable.ground.Settings;
import org.longtable.ground.Together;
import org.longtable.site.Leaf;
import org.longtable.site.OnThisDevice;
import org.longtable.site.Turn;
import org.longtable.vocabulary.Duty;
import org.longtable.vocabulary.Ids;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.OrganisationId;
import org.longtable.vocabulary.PartnerId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Front door: tables as the asking person may see them. Nobody owns one. */
@Component
public class Tables {
    private final JdbcClient db;
    private final TableStore store;
    private final History history;
    private final Settings settings;
    private final Clock clock;

    Tables(JdbcClient db, TableStore store, History history, Settings settings, Clock clock) {
        this.db = db;
        this.store = store;
        this.history = history;
        this.settings = settings;
        this.clock = clock;
    }

    /** The table at which this person, who asks, sits in whatever role. @throws NotFound when they do not */
    @Transactional(readOnly = true)
    public TableView find(TableId id, PersonId me) {
        var table = store.seated(id).orElseThrow(NotFound::new);
        if (table.isQuiet()) OnThisDevice.keepNothing();
        return table;
    }

    /** As {@link #find}, for a partner that is there as more than a funder (C4). @throws NotFound otherwise */
    @Transactional(readOnly = true)
    public TableView inside(TableId id, PersonId me) {
        var table = find(id, me);
        if (!table.inside()) throw new NotFound();
        return table;
    }

    /** Every table at which this person, who asks, sits; the newest first. */
    @Transactional(readOnly = true)
    public List<TableView> ofPerson(PersonId me) {
        return store.seated();
    }

    /** The tables at which the asking person sits, a leaf at a time; the newest first. */
    @Transactional(readOnly = true)
    Leaf<TableView> mine(Turn turn) {
        return store.seated(turn);
    }

    /** Whether a table keeps no names of who was there and works out no connections (C7); whoever asks. */
    @Transactional(readOnly = true)
    public boolean isQuiet(TableId id) {
        return db.sql("select tables.is_quiet(:id)")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    /** Today in the time zone of a table. */
    public LocalDate today(TableView table) {
        return LocalDate.now(clock.withZone(table.zone()));
    }

    /** Today in the time zone of the installation, in which a new table begins. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(settings.zone()));
    }

    /**
     * Sets a table, with its first seat for the one who starts it: for an organisation of theirs, or in their own right
     * (R131). It begins today in the installation's time zone.
     */
    @Transactional
    public TableId start(String name, String purpose, @Nullable OrganisationId organisation) {
        var id = TableId.fresh();
        db.sql("""
                select tables.start(:id, :name, :purpose, :zone, :day, :at,
                  :partner, cast(:organisation as uuid), null, '{}', :seat, :stage)
                """)
                .param("id", id.value())
                .param("name", name)
                .param("purpose", purpose)
                .param("zone", settings.zone().getId())
                .param("day", today())
                .param("at", Timestamp.from(clock.instant()))
                .param("partner", PartnerId.fresh().value())
                .param(
                        "organisation",
                        Optional.ofNullable(organisation)
                                .map(OrganisationId::value)
                                .orElse(null))
                .param("seat", Ids.fresh())
                .param("stage", Ids.fresh())
                .query((_, _) -> 0)
                .list();
        history.keep(id, "tables.history.started", List.of(), Audience.everyone(), null);
        return id;
    }

    /** Who looks after what, for every partner of a table that has said so. */
    @Transactional(readOnly = true)
    public List<LookedAfter> lookedAfter(TableId id) {
        return Together.read("tables.duties", id, this::dutiesAt).orElse(List.of());
    }

    private Map<TableId, List<LookedAfter>> dutiesAt(List<TableId> tables) {
        record At(TableId table, LookedAfter held) {}
        return db
                .sql("""
                select p.table_id, d.partner_id, d.duty, d.person_id from tables.duty d
                  join tables.partner p on p.id = d.partner_id
                where p.table_id = any(:tables)
                """)
                .param("tables", tables.stream().map(TableId::value).toArray(UUID[]::new))
                .query((row, _) -> new At(
                        new TableId(row.getObject("table_id", UUID.class)),
                        new LookedAfter(
                                new PartnerId(row.getObject("partner_id", UUID.class)),
                                Duty.fromCode(row.getString("duty")),
                                new PersonId(row.getObject("person_id", UUID.class)))))
                .list()
                .stream()
                .collect(groupingBy(At::table, mapping(At::held, toList())));
    }
}
