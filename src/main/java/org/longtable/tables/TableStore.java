package org.longtable.tables;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.longtable.ground.Together;
import org.longtable.site.Leaf;
import org.longtable.site.Leafing;
import org.longtable.site.Turn;
import org.longtable.vocabulary.OrganisationId;
import org.longtable.vocabulary.PartnerId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads tables with their partners and seats, as the asking person may see them: three queries, however many. */
@Component
class TableStore {
    private static final Leafing NEWEST = Leafing.falling().time("begun_at").id("id");

    private record AtTable<T>(UUID table, T thing) {}

    private final JdbcClient db;

    TableStore(JdbcClient db) {
        this.db = db;
    }

    /** This table, if the asking person sits there. */
    Optional<TableView> seated(TableId table) {
        return Together.read(
                "tables.seated",
                table,
                tables -> byId(among(tables.stream().map(TableId::value).toArray(UUID[]::new))));
    }

    /** Every table at which the asking person sits; the newest first. */
    List<TableView> seated() {
        return Together.once("tables.of-person", () -> {
            var all = among(null);
            Together.keep("tables.seated", byId(all));
            return all;
        });
    }

    /** Tables at which the asking person sits, a leaf at a time; the newest first. */
    Leaf<TableView> seated(Turn turn) {
        return NEWEST.read(
                        db,
                        "select t.id, t.begun_at from tables.longtable t where t.id in (select tables.mine())",
                        Map.of(),
                        turn,
                        (row, _) -> row.getObject("id", UUID.class))
                .with(tables -> among(tables.toArray(UUID[]::new)));
    }

    /** @param tables null for all of the asking person's */
    private List<TableView> among(UUID @Nullable [] tables) {
        var partners = byTable(db.sql("""
                select p.table_id, p.id, p.roles,
                  case when p.person_id is not null and p.state = 'seated' and not tables.has_seats(p.id)
                    then 'left' else p.state end as state, p.tone, p.since, p.organisation_id, p.community_id,
                  coalesce(o.name, c.name, w.name, '') as name
                from tables.partner p
                  left join directory.organisation o on o.id = p.organisation_id
                  left join directory.community c on c.id = p.community_id
                  left join people.person w on w.id = p.person_id
                where p.table_id = any(coalesce(cast(:tables as uuid[]), array(select tables.mine())))
                order by p.since, p.id
                """)
                .param("tables", tables)
                .query((row, _) -> new AtTable<>(row.getObject("table_id", UUID.class), partner(row)))
                .list());
        var seats = byTable(db.sql("""
                select s.table_id, s.partner_id, s.person_id, s.since, s.until, coalesce(w.name, '') as name
                from tables.seat s left join people.person w on w.id = s.person_id
                where s.table_id = any(coalesce(cast(:tables as uuid[]), array(select tables.mine())))
                order by s.since, s.id
                """)
                .param("tables", tables)
                .query((row, _) -> new AtTable<>(row.getObject("table_id", UUID.class), seat(row)))
                .list());
        return db.sql("""
                select t.id, t.name, t.purpose, t.form, t.zone, t.started_on, t.two_reps, t.quiet_since, t.keeps_days, t.closed_on, t.version,
                  m.partner_id, m.inside, now.stage
                from tables.longtable t
                  join tables.my_seats() m on m.table_id = t.id
                  join lateral (select s.stage from tables.stage s where s.table_id = t.id
                    order by s.at desc, s.id desc limit 1) now on true
                where t.id = any(coalesce(cast(:tables as uuid[]), array(select tables.mine())))
                order by t.begun_at desc, t.id desc
                """)
                .param("tables", tables)
                .query((row, _) -> table(
                        row,
                        partners.getOrDefault(row.getObject("id", UUID.class), List.of()),
                        seats.getOrDefault(row.getObject("id", UUID.class), List.of())))
                .list();
    }

    private static TableView table(ResultSet row, List<PartnerView> partners, List<SeatView> seats)
            throws SQLException {
        return new TableView(
                new TableId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("purpose"),
                Form.valueOf(row.getString("form").toUpperCase(Locale.ROOT)),
                Stage.valueOf(row.getString("stage").toUpperCase(Locale.ROOT)),
                ZoneId.of(row.getString("zone")),
                row.getObject("started_on", LocalDate.class),
                row.getBoolean("two_reps"),
                partners,
                seats,
                new PartnerId(row.getObject("partner_id", UUID.class)),
                row.getBoolean("inside"),
                Optional.ofNullable(row.getObject("quiet_since", LocalDate.class)),
                row.getInt("keeps_days"),
                Optional.ofNullable(row.getObject("closed_on", LocalDate.class)),
                row.getLong("version"));
    }

    private static PartnerView partner(ResultSet row) throws SQLException {
        var organisation = Optional.ofNullable(row.getObject("organisation_id", UUID.class));
        var kind = organisation.isPresent()
                ? PartnerView.Kind.ORGANISATION
                : row.getObject("community_id") != null ? PartnerView.Kind.COMMUNITY : PartnerView.Kind.PERSON;
        return new PartnerView(
                new PartnerId(row.getObject("id", UUID.class)),
                row.getString("name"),
                kind,
                roles((String[]) row.getArray("roles").getArray()),
                PartnerView.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getInt("tone"),
                row.getObject("since", LocalDate.class),
                organisation.map(OrganisationId::new));
    }

    private static SeatView seat(ResultSet row) throws SQLException {
        return new SeatView(
                new PartnerId(row.getObject("partner_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("name"),
                row.getObject("since", LocalDate.class),
                Optional.ofNullable(row.getObject("until", LocalDate.class)));
    }

    static Set<Role> roles(String[] codes) {
        return Arrays.stream(codes)
                .map(code -> Role.valueOf(code.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    static String[] codes(Set<Role> roles) {
        return roles.stream().map(role -> role.name().toLowerCase(Locale.ROOT)).toArray(String[]::new);
    }

    private static Map<TableId, TableView> byId(List<TableView> tables) {
        return tables.stream().collect(Collectors.toMap(TableView::id, Function.identity()));
    }

    private static <T> Map<UUID, List<T>> byTable(List<AtTable<T>> rows) {
        return rows.stream()
                .collect(
                        Collectors.groupingBy(AtTable::table, Collectors.mapping(AtTable::thing, Collectors.toList())));
    }
}
