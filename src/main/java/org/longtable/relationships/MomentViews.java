package org.longtable.relationships;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.longtable.ground.Settings;
import org.longtable.relationships.MomentView.Eyes;
import org.longtable.relationships.MomentView.Side;
import org.longtable.relationships.MomentView.There;
import org.longtable.site.Leaf;
import org.longtable.site.Leafing;
import org.longtable.site.Turn;
import org.longtable.vocabulary.Kind;
import org.longtable.vocabulary.MomentId;
import org.longtable.vocabulary.PartnerId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads moments for pages, as the asking person may see them: three queries, however many. */
@Component
class MomentViews {
    /** What waits for someone's yes, with the name of its table; empty when they no longer sit there. */
    record AtTable(MomentView moment, String table, boolean inside) {}

    static final int TO_A_PAGE = 20;
    private static final Leafing LATEST = Leafing.falling().day("on_day").id("id");
    private static final int MOST_WAITING = 20;
    private static final int MOST_DURING = 500;

    private static final String SELECT = """
            select m.id, m.table_id, m.kind, m.on_day, m.version, m.removed_at, m.noted_by is null as quiet,
              m.noted_by = ground.asking()
                or m.noted_by is null and m.table_id = any (array(select tables.mine_inside())) as noted,
              relationships.was_at(m.id) as there,
              exists (select from relationships.side s where s.moment_id = m.id
                and s.partner_id = any (array(select tables.my_partners_inside()))) as own,
              coalesce(e.young, 0) as young, e.hours, p.place, p.cents, p.access
            from relationships.moment m
              left join relationships.extent e on e.moment_id = m.id
              left join relationships.place p on p.moment_id = m.id
            """;

    private final JdbcClient db;
    private final Settings settings;

    MomentViews(JdbcClient db, Settings settings) {
        this.db = db;
        this.settings = settings;
    }

    Optional<MomentView> find(MomentId id) {
        return filled(db.sql(SELECT + " where m.id = :id and m.removed_at is null")
                        .param("id", id.value())
                        .query((row, _) -> bare(row))
                        .list())
                .stream()
                .findFirst();
    }

    Optional<MomentView> find(TableId table, MomentId id) {
        return filled(db.sql(SELECT + " where m.id = :id and m.table_id = :table")
                        .param("id", id.value())
                        .param("table", table.value())
                        .query((row, _) -> bare(row))
                        .list())
                .stream()
                .findFirst();
    }

    /** The latest first. */
    Leaf<MomentView> at(TableId table, Turn turn) {
        return at(table, turn, TO_A_PAGE);
    }

    Leaf<MomentView> at(TableId table, Turn turn, int most) {
        return LATEST.rows(most)
                .read(
                        db,
                        SELECT + " where m.table_id = :table and m.removed_at is null",
                        Map.of("table", table.value()),
                        turn,
                        (row, _) -> bare(row))
                .with(this::filled);
    }

    /** Those of these days, both of which count, the earliest first. */
    List<MomentView> during(TableId table, LocalDate since, LocalDate until) {
        return filled(db.sql(SELECT + """
                 where m.table_id = :table and m.removed_at is null and m.on_day between :since and :until
                order by m.on_day, m.id limit :most
                """)
                .param("table", table.value())
                .param("since", since)
                .param("until", until)
                .param("most", MOST_DURING)
                .query((row, _) -> bare(row))
                .list());
    }

    /** Moments at which the asking person is named and that they have neither confirmed nor corrected. */
    List<AtTable> waiting() {
        var found = db.sql("""
                select m.id, coalesce(t.name, '') as name, m.table_id in (select tables.mine_inside()) as inside
                from relationships.presence mine
                  join relationships.moment m on m.id = mine.moment_id and m.removed_at is null
                  left join tables.longtable t on t.id = m.table_id
                where mine.person_id = ground.asking() and mine.confirmed_at is null
                order by m.on_day desc, m.id desc limit :most
                """)
                .param("most", MOST_WAITING)
                .query((row, _) -> Map.entry(
                        row.getObject("id", UUID.class), new Named(row.getString("name"), row.getBoolean("inside"))))
                .list();
        var named = found.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return filled(db.sql(SELECT + " where m.id = any(:ids) order by m.on_day desc, m.id desc")
                        .param("ids", named.keySet().toArray(UUID[]::new))
                        .query((row, _) -> bare(row))
                        .list())
                .stream()
                .flatMap(moment -> Stream.ofNullable(named.get(moment.id().value()))
                        .map(at -> new AtTable(moment, at.name(), at.inside())))
                .toList();
    }

    /** Empty for someone who does not sit at the table, or no longer does. */
    Optional<MomentsTable> table(TableId id) {
        return db.sql("select name, id in (select tables.mine_inside()) as inside from tables.longtable where id = :id")
                .param("id", id.value())
                .query((row, _) -> new MomentsTable(id, row.getString("name"), row.getBoolean("inside")))
                .optional();
    }

    /** Which of the seven kinds a table tried, for people inside; nothing for everyone else. */
    KindsNoted kinds(TableId table) {
        record Noted(Kind kind, boolean had, boolean waits) {}
        var noted = db.sql("select kind, had, waits from relationships.kinds_noted(:table)")
                .param("table", table.value())
                .query((row, _) ->
                        new Noted(Kind.fromCode(row.getString("kind")), row.getBoolean("had"), row.getBoolean("waits")))
                .list();
        return new KindsNoted(
                new Breadth(noted.stream().filter(Noted::had).map(Noted::kind).collect(Collectors.toSet())),
                noted.stream().filter(Noted::waits).map(Noted::kind).collect(Collectors.toSet()),
                noted.stream().map(Noted::kind).collect(Collectors.toSet()));
    }

    private record Named(String name, boolean inside) {}

    private List<MomentView> filled(List<MomentView> moments) {
        if (moments.isEmpty()) return moments;
        var ids = moments.stream().map(moment -> moment.id().value()).toArray(UUID[]::new);
        var sides = sides(ids);
        var there = there(ids);
        return moments.stream()
                .map(moment -> {
                    var own = sides.getOrDefault(moment.id(), List.of());
                    return filled(moment, own, withPartners(there.getOrDefault(moment.id(), List.of()), own));
                })
                .toList();
    }

    private Map<MomentId, List<Side>> sides(UUID[] ids) {
        record Of(MomentId moment, Side side) {}
        return db
                .sql("select moment_id, partner_id, name, tone from relationships.sides_of(cast(:ids as uuid[]))")
                .param("ids", ids)
                .query((row, _) -> new Of(
                        new MomentId(row.getObject("moment_id", UUID.class)),
                        new Side(
                                new PartnerId(row.getObject("partner_id", UUID.class)),
                                row.getString("name"),
                                row.getInt("tone"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Of::moment, Collectors.mapping(Of::side, Collectors.toList())));
    }

    private Map<MomentId, List<There>> there(UUID[] ids) {
        record Of(MomentId moment, There there) {}
        return db
                .sql("""
                select p.moment_id, p.partner_id, w.id as person, coalesce(w.name, '') as name,
                  coalesce(w.id = ground.asking(), false) as me, p.confirmed_at is not null as confirmed
                from relationships.presence p left join people.person w on w.id = p.person_id
                where p.moment_id = any(:ids) order by p.id
                """)
                .param("ids", ids)
                .query((row, _) -> new Of(new MomentId(row.getObject("moment_id", UUID.class)), there(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Of::moment, Collectors.mapping(Of::there, Collectors.toList())));
    }

    private static There there(ResultSet row) throws SQLException {
        return new There(
                new PartnerId(row.getObject("partner_id", UUID.class)),
                "",
                0,
                Optional.ofNullable(row.getObject("person", UUID.class)).map(PersonId::new),
                row.getString("name"),
                row.getBoolean("me"),
                row.getBoolean("confirmed"));
    }

    private static List<There> withPartners(List<There> there, List<Side> sides) {
        return there.stream()
                .flatMap(one -> sides.stream()
                        .filter(side -> side.partner().equals(one.partner()))
                        .map(side -> new There(
                                one.partner(),
                                side.name(),
                                side.tone(),
                                one.person(),
                                one.name(),
                                one.me(),
                                one.confirmed())))
                .toList();
    }

    private MomentView bare(ResultSet row) throws SQLException {
        var removed = row.getTimestamp("removed_at");
        return new MomentView(
                new MomentId(row.getObject("id", UUID.class)),
                new TableId(row.getObject("table_id", UUID.class)),
                Kind.fromCode(row.getString("kind")),
                row.getObject("on_day", LocalDate.class),
                eyes(row),
                row.getBoolean("noted"),
                List.of(),
                List.of(),
                MomentStore.hours(row),
                row.getInt("young"),
                MomentStore.place(row),
                Optional.ofNullable(removed).map(at -> LocalDate.ofInstant(at.toInstant(), settings.zone())),
                row.getLong("version"));
    }

    private static Eyes eyes(ResultSet row) throws SQLException {
        if (row.getBoolean("quiet")) return Eyes.QUIET;
        if (row.getBoolean("there")) return Eyes.THERE;
        if (row.getBoolean("noted")) return Eyes.NOTED_IT;
        return row.getBoolean("own") ? Eyes.OWN_PEOPLE : Eyes.OTHERS;
    }

    private static MomentView filled(MomentView moment, List<Side> sides, List<There> there) {
        return new MomentView(
                moment.id(),
                moment.table(),
                moment.kind(),
                moment.on(),
                moment.eyes(),
                moment.noted(),
                sides,
                there,
                moment.hours(),
                moment.young(),
                moment.place(),
                moment.removedOn(),
                moment.version());
    }
}
