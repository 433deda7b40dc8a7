package org.longtable.envelopes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import org.longtable.envelopes.Envelope.State;
import org.longtable.ground.Together;
import org.longtable.vocabulary.PartnerId;
import org.longtable.vocabulary.RoundId;
import org.longtable.vocabulary.TableId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rounds and answers, as the asking person may see them. */
@Component
class EnvelopeViews {
    private final JdbcClient db;

    EnvelopeViews(JdbcClient db) {
        this.db = db;
    }

    private record Line(Round round, Envelope envelope) {}

    List<Round> rounds(TableId table, String about) {
        return Together.read("envelopes." + about, table, tables -> rounds(tables, about))
                .orElse(List.of());
    }

    private Map<TableId, List<Round>> rounds(List<TableId> tables, String about) {
        var rounds = gathered(db.sql(LINES + """
                where r.table_id = any(:tables) and r.about = :about
                order by r.begun_at desc, r.id desc, e.partner_id
                """)
                .param("tables", tables.stream().map(TableId::value).toArray(UUID[]::new))
                .param("about", about)
                .query((row, _) -> line(row))
                .list());
        Together.alsoOf(rounds.stream().map(Round::id).toList());
        return rounds.stream().collect(Collectors.groupingBy(Round::table));
    }

    Map<String, List<Round>> waiting() {
        return byAbout(db.sql(LINES + """
                where r.closed_at is null
                  and r.id in (select x.round_id from envelopes.envelope x
                    join envelopes.my_places() m on m.partner_id = x.partner_id where x.state = 'waiting')
                order by r.begun_at, r.id, e.partner_id
                """));
    }

    Map<String, List<Round>> opened(LocalDate since) {
        return byAbout(db.sql(LINES + """
                where r.opened_on >= :since
                  and r.id in (select x.round_id from envelopes.envelope x
                    join envelopes.my_places() m on m.partner_id = x.partner_id where x.opened)
                order by r.opened_on, r.id, e.partner_id
                """).param("since", since));
    }

    private static Map<String, List<Round>> byAbout(JdbcClient.StatementSpec asked) {
        record About(String what, Line line) {}
        return asked.query((row, _) -> new About(row.getString("about"), line(row))).list().stream()
                .collect(Collectors.groupingBy(
                        About::what,
                        Collectors.collectingAndThen(
                                Collectors.mapping(About::line, Collectors.toList()), EnvelopeViews::gathered)));
    }

    Optional<Round> find(RoundId round, String about) {
        return gathered(db.sql(LINES + " where r.id = :round and r.about = :about order by e.partner_id")
                        .param("round", round.value())
                        .param("about", about)
                        .query((row, _) -> line(row))
                        .list())
                .stream()
                .findFirst();
    }

    Optional<Own> own(RoundId round) {
        return db.sql("""
                select o.partner_id, o.state, o.version, o.answered_by = ground.asking() as by_me,
                  case when o.answered_by <> ground.asking() then coalesce(w.name, '') else '' end as by_name
                from envelopes.my_envelope(:round) o left join people.person w on w.id = o.answered_by
                """)
                .param("round", round.value())
                .query((row, _) -> new Own(
                        new PartnerId(row.getObject("partner_id", UUID.class)),
                        state(row.getString("state")),
                        row.getLong("version"),
                        row.getBoolean("by_me"),
                        row.getString("by_name")))
                .optional();
    }

    List<Answer> answers(RoundId round) {
        return db.sql("""
                select partner_id, item, number, words, removed_on from envelopes.answer
                where round_id = :round order by partner_id, item
                """)
                .param("round", round.value())
                .query((row, _) -> new Answer(
                        new PartnerId(row.getObject("partner_id", UUID.class)),
                        row.getString("item"),
                        number(row),
                        row.getString("words"),
                        Optional.ofNullable(row.getObject("removed_on", LocalDate.class))))
                .list();
    }

    private static final String LINES = """
            select r.id, r.table_id, r.about, coalesce(w.name, '') as begun_by, r.begun_on, r.closed_at is null as running,
              r.opened_on, e.partner_id, e.state, e.agrees, e.opened,
              r.closed_at is not null
                or (r.id, e.partner_id) in (select h.round_id, h.partner_id from envelopes.still_here() h) as here
            from envelopes.round r join envelopes.envelope e on e.round_id = r.id
              left join people.person w on w.id = r.begun_by
            """;

    private static List<Round> gathered(List<Line> lines) {
        var envelopes = new LinkedHashMap<RoundId, List<Envelope>>();
        var rounds = new LinkedHashMap<RoundId, Round>();
        for (var line : lines) {
            rounds.putIfAbsent(line.round.id(), line.round);
            envelopes.computeIfAbsent(line.round.id(), _ -> new ArrayList<>()).add(line.envelope);
        }
        return rounds.values().stream()
                .map(round -> new Round(
                        round.id(),
                        round.table(),
                        round.begunBy(),
                        round.begunOn(),
                        round.running(),
                        round.openedOn(),
                        envelopes.getOrDefault(round.id(), List.of())))
                .toList();
    }

    private static Line line(ResultSet row) throws SQLException {
        var round = new Round(
                new RoundId(row.getObject("id", UUID.class)),
                new TableId(row.getObject("table_id", UUID.class)),
                row.getString("begun_by"),
                row.getObject("begun_on", LocalDate.class),
                row.getBoolean("running"),
                Optional.ofNullable(row.getObject("opened_on", LocalDate.class)),
                List.of());
        return new Line(
                round,
                new Envelope(
                        new PartnerId(row.getObject("partner_id", UUID.class)),
                        row.getBoolean("here") ? state(row.getString("state")) : State.GONE,
                        row.getBoolean("agrees"),
                        row.getBoolean("opened")));
    }

    private static State state(String code) {
        return State.valueOf(code.toUpperCase(Locale.ROOT));
    }

    private static OptionalInt number(ResultSet row) throws SQLException {
        var number = row.getInt("number");
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(number);
    }
}
