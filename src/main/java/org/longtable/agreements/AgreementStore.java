package org.longtable.agreements;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.longtable.agreements.Agreement.Acknowledged;
import org.longtable.agreements.Agreement.Ended;
import org.longtable.agreements.Agreement.Named;
import org.longtable.agreements.Agreement.Party;
import org.longtable.agreements.Agreement.Signed;
import org.longtable.ground.Together;
import org.longtable.vocabulary.AgreementId;
import org.longtable.vocabulary.ChangeId;
import org.longtable.vocabulary.ClauseId;
import org.longtable.vocabulary.NoteId;
import org.longtable.vocabulary.PartnerId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.longtable.vocabulary.WordingId;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Agreements without their words, as the asking person may see them: the same few queries, however many there are. */
@Component
class AgreementStore {
    private final JdbcClient db;

    AgreementStore(JdbcClient db) {
        this.db = db;
    }

    /** In the order in which they were begun. */
    List<Agreement> at(TableId table) {
        return Together.read("agreements.at", table, this::at).orElse(List.of());
    }

    Optional<Agreement> find(TableId table, AgreementId id) {
        return at(table).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** The band of what partners of a table can spend in a year, or of how many they pay, of those who told (R60). */
    Map<PartnerId, Integer> capacities(TableId table) {
        return Together.read("agreements.capacities", table, this::capacitiesAt).orElse(Map.of());
    }

    private Map<TableId, Map<PartnerId, Integer>> capacitiesAt(List<TableId> tables) {
        record Told(TableId table, PartnerId partner, int band) {}
        return db
                .sql("""
                select p.table_id, p.id as partner_id, coalesce(o.budget, o.staff) as band
                from tables.partner p join directory.organisation o on o.id = p.organisation_id
                where p.table_id = any(:tables) and coalesce(o.budget, o.staff) is not null
                """)
                .param("tables", tables.stream().map(TableId::value).toArray(UUID[]::new))
                .query((row, _) ->
                        new Told(new TableId(row.getObject("table_id", UUID.class)), partner(row), row.getInt("band")))
                .list()
                .stream()
                .collect(groupingBy(Told::table, toMap(Told::partner, Told::band)));
    }

    /** As it is now, past whatever is being changed at the same time; nobody else changes it until this is done. */
    Optional<Agreement> lock(TableId table, AgreementId id) {
        db.sql("select from agreements.agreement where id = :id for update")
                .param("id", id.value())
                .query((_, _) -> 0)
                .list();
        return at(List.of(table)).getOrDefault(table, List.of()).stream()
                .filter(one -> one.id().equals(id))
                .findFirst();
    }

    private Map<TableId, List<Agreement>> at(List<TableId> tables) {
        var rows = db.sql("""
                select a.id, a.table_id, t.zone, a.kind, a.title, a.tongue, a.look_again, a.by_partner, a.begun_at,
                  a.note_id, a.version, v.number,
                  array(select c.wording_id from agreements.version_clause c
                    where c.agreement_id = a.id and c.number = v.number order by c.place) as clauses,
                  array(select w.goal_of from agreements.version_clause c join agreements.wording w on w.id = c.wording_id
                    where c.agreement_id = a.id and c.number = v.number and w.goal_of is not null order by c.place) as goals
                from agreements.agreement a join tables.longtable t on t.id = a.table_id
                  cross join lateral (select max(x.number) as number from agreements.version x
                    where x.agreement_id = a.id) v
                where a.table_id = any(:tables) order by a.begun_at, a.id
                """)
                .param("tables", tables.stream().map(TableId::value).toArray(UUID[]::new))
                .query((row, _) -> row(row))
                .list();
        if (rows.isEmpty()) return Map.of();
        var of = rows.stream().map(row -> row.id().value()).toArray(UUID[]::new);
        var parts = new Parts(parties(of), acknowledged(of), signed(of), ended(of), changes(of), fineAsIs(of));
        return rows.stream().map(row -> row.agreement(parts)).collect(groupingBy(Agreement::table));
    }

    private Map<AgreementId, List<Party>> parties(UUID[] of) {
        return listed(of, """
                select agreement_id, partner_id, since_number from agreements.party
                where agreement_id = any(:of) order by since_number, partner_id
                """, (row, _) -> new Party(partner(row), row.getInt("since_number")));
    }

    private Map<AgreementId, List<Acknowledged>> acknowledged(UUID[] of) {
        return listed(
                of,
                """
                select k.agreement_id, k.wording_id, k.partner_id, k.how, coalesce(p.name, k.reader) as who,
                  (k.at at time zone t.zone)::date as on_day
                from agreements.acknowledgement k join agreements.agreement a on a.id = k.agreement_id
                  join tables.longtable t on t.id = a.table_id
                  left join people.person p on p.id = k.person_id
                where k.agreement_id = any(:of) order by k.at, k.partner_id
                """,
                (row, _) -> new Acknowledged(
                        new WordingId(row.getObject("wording_id", UUID.class)),
                        partner(row),
                        How.fromCode(row.getString("how")),
                        row.getString("who"),
                        row.getObject("on_day", LocalDate.class)));
    }

    private Map<AgreementId, List<Signed>> signed(UUID[] of) {
        return listed(
                of,
                """
                select s.agreement_id, s.number, s.partner_id, s.how, coalesce(p.name, s.reader) as who, s.reason, s.on_day,
                  n.people, n.names, n.answers
                from agreements.signature s left join people.person p on p.id = s.person_id
                  cross join lateral (select coalesce(array_agg(r.person_id order by x.name, r.person_id), '{}') as people,
                    coalesce(array_agg(coalesce(x.name, '') order by x.name, r.person_id), '{}') as names,
                    coalesce(array_agg(r.answer order by x.name, r.person_id), '{}') as answers
                    from agreements.representative r left join people.person x on x.id = r.person_id
                    where r.agreement_id = s.agreement_id and r.number = s.number and r.partner_id = s.partner_id) n
                where s.agreement_id = any(:of) order by s.at, s.partner_id
                """,
                (row, _) -> new Signed(
                        row.getInt("number"),
                        partner(row),
                        How.fromCode(row.getString("how")),
                        row.getString("who"),
                        row.getString("reason"),
                        named(row),
                        row.getObject("on_day", LocalDate.class)));
    }

    private Map<AgreementId, List<Ended>> ended(UUID[] of) {
        return listed(
                of,
                """
                select e.agreement_id, e.partner_id, e.on_day, coalesce(p.name, '') as who, e.words, e.words_gone_on,
                  e.person_id = ground.asking() as mine
                from agreements.ending e left join people.person p on p.id = e.person_id
                where e.agreement_id = any(:of) order by e.at, e.partner_id
                """,
                (row, _) -> new Ended(
                        partner(row),
                        row.getObject("on_day", LocalDate.class),
                        row.getString("who"),
                        row.getString("words"),
                        Optional.ofNullable(row.getObject("words_gone_on", LocalDate.class)),
                        row.getBoolean("mine")));
    }

    private Map<AgreementId, List<Proposed>> changes(UUID[] of) {
        return listed(of, """
                select c.agreement_id, c.id, c.what, c.clause_id, c.base, c.by_partner, c.state, c.alone,
                  array(select n.partner_id from agreements.answer n where n.change_id = c.id and n.yes) as takes,
                  array(select n.partner_id from agreements.answer n where n.change_id = c.id and not n.yes) as refuses,
                  not exists (select from agreements.answer n where n.change_id = c.id and not n.yes
                    and n.reason = '' and n.reason_gone_on is null) as reasoned
                from agreements.change c where c.agreement_id = any(:of) order by c.at, c.id
                """, (row, _) -> proposed(row));
    }

    private Map<AgreementId, List<PartnerId>> fineAsIs(UUID[] of) {
        return listed(
                of,
                "select agreement_id, partner_id from agreements.fine_as_is where agreement_id = any(:of)",
                (row, _) -> partner(row));
    }

    private <T> Map<AgreementId, List<T>> listed(UUID[] of, String sql, RowMapper<T> one) {
        return db
                .sql(sql)
                .param("of", of)
                .query((row, nth) -> Map.entry(agreement(row), one.mapRow(row, nth)))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private static List<Named> named(ResultSet row) throws SQLException {
        var people = (UUID[]) row.getArray("people").getArray();
        var names = (String[]) row.getArray("names").getArray();
        var answers = (String[]) row.getArray("answers").getArray();
        return IntStream.range(0, people.length)
                .mapToObj(nth -> new Named(new PersonId(people[nth]), names[nth], Named.Answer.fromCode(answers[nth])))
                .toList();
    }

    static Proposed proposed(ResultSet row) throws SQLException {
        var answers = new HashMap<PartnerId, Boolean>();
        partners(row, "takes").forEach(partner -> answers.put(partner, true));
        partners(row, "refuses").forEach(partner -> answers.put(partner, false));
        return new Proposed(
                new ChangeId(row.getObject("id", UUID.class)),
                Proposed.What.valueOf(row.getString("what").toUpperCase(Locale.ROOT)),
                new ClauseId(row.getObject("clause_id", UUID.class)),
                optional(row.getObject("base", UUID.class)).map(WordingId::new),
                new PartnerId(row.getObject("by_partner", UUID.class)),
                Proposed.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getBoolean("alone"),
                answers,
                row.getBoolean("reasoned"));
    }

    private static Stream<PartnerId> partners(ResultSet row, String name) throws SQLException {
        return Arrays.stream((UUID[]) row.getArray(name).getArray()).map(PartnerId::new);
    }

    private static AgreementId agreement(ResultSet row) throws SQLException {
        return new AgreementId(row.getObject("agreement_id", UUID.class));
    }

    private static PartnerId partner(ResultSet row) throws SQLException {
        return new PartnerId(row.getObject("partner_id", UUID.class));
    }

    static Optional<UUID> optional(@Nullable UUID id) {
        return Optional.ofNullable(id);
    }

    private static Row row(ResultSet row) throws SQLException {
        var zone = ZoneId.of(row.getString("zone"));
        return new Row(
                new AgreementId(row.getObject("id", UUID.class)),
                new TableId(row.getObject("table_id", UUID.class)),
                AgreementKind.of(row.getString("kind")).orElseThrow(),
                row.getString("title"),
                Tongue.of(row.getString("tongue")).orElseThrow(),
                row.getObject("look_again", LocalDate.class),
                new PartnerId(row.getObject("by_partner", UUID.class)),
                LocalDate.ofInstant(row.getTimestamp("begun_at").toInstant(), zone),
                optional(row.getObject("note_id", UUID.class)).map(NoteId::new),
                row.getInt("number"),
                Arrays.stream((UUID[]) row.getArray("clauses").getArray())
                        .map(WordingId::new)
                        .toList(),
                partners(row, "goals").toList(),
                row.getLong("version"));
    }

    private record Row(
            AgreementId id,
            TableId table,
            AgreementKind kind,
            String title,
            Tongue tongue,
            LocalDate lookAgain,
            PartnerId begunBy,
            LocalDate begunOn,
            Optional<NoteId> note,
            int number,
            List<WordingId> clauses,
            List<PartnerId> goals,
            long version) {
        Agreement agreement(Parts parts) {
            return new Agreement(
                    id,
                    table,
                    kind,
                    title,
                    tongue,
                    lookAgain,
                    begunBy,
                    begunOn,
                    note,
                    number,
                    parts.parties.getOrDefault(id, List.of()),
                    clauses,
                    goals,
                    parts.acknowledged.getOrDefault(id, List.of()),
                    parts.signed.getOrDefault(id, List.of()),
                    parts.ended.getOrDefault(id, List.of()),
                    parts.changes.getOrDefault(id, List.of()),
                    Set.copyOf(parts.fineAsIs.getOrDefault(id, List.of())),
                    version);
        }
    }

    private record Parts(
            Map<AgreementId, List<Party>> parties,
            Map<AgreementId, List<Acknowledged>> acknowledged,
            Map<AgreementId, List<Signed>> signed,
            Map<AgreementId, List<Ended>> ended,
            Map<AgreementId, List<Proposed>> changes,
            Map<AgreementId, List<PartnerId>> fineAsIs) {}
}
