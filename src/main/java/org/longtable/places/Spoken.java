package org.longtable.places;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.longtable.relationships.Moments;
import org.longtable.site.Leaf;
import org.longtable.site.Leafing;
import org.longtable.site.Texts;
import org.longtable.site.Told.Line;
import org.longtable.site.Turn;
import org.longtable.site.Typed;
import org.longtable.vocabulary.MomentId;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PartnerId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Front door: what helpers enter for someone. Nothing comes of it before that person has checked it (C9), but for being
 * left out, which protects and is done at once.
 */
@Component
public class Spoken {
    /** What a person says to what was entered for them. */
    enum Check {
        FINE,
        NOT_QUITE,
        OUT;

        static Optional<Check> of(String typed) {
            for (var one : values()) if (one.name().equals(typed.toUpperCase(Locale.ROOT))) return Optional.of(one);
            return Optional.empty();
        }
    }

    private static final Leafing WAITING_FIRST =
            Leafing.falling().number("waiting").time("entered_at").id("id");

    private static final String SELECT = """
            select s.id, s.table_id, s.person_id, coalesce(w.name, '') as name, s.helper_id, coalesce(h.name, '') as helper,
              s.kind, s.target, s.yes, s.words, s.said_on, s.checked_on, s.outcome, s.on_paper,
              s.entered_at, cast(s.checked_at is null as int) as waiting,
              s.helper_id <> ground.asking() and s.person_id <> ground.asking()
                and (places.helps(s.person_id, s.table_id) or places.is_own_side(s.person_id, s.table_id))
                and not places.is_between(s.kind, s.target, ground.asking()) as may_record,
              m.kind as moment, m.on_day, p.what, p.kind as plan, p.on_day as plan_day, r.form, e.about
            from places.said s
              left join people.person w on w.id = s.person_id
              left join people.person h on h.id = s.helper_id
              left join relationships.moment m on m.id = s.target
              left join tables.plan p on p.id = s.target
              left join tables.proposal r on r.id = s.target
              left join envelopes.round e on e.id = s.target and s.kind = 'round'
            """;

    private final JdbcClient db;
    private final Matters matters;
    private final Moments moments;
    private final Clock clock;

    Spoken(JdbcClient db, Matters matters, Moments moments, Clock clock) {
        this.db = db;
        this.matters = matters;
        this.moments = moments;
        this.clock = clock;
    }

    /** What was entered at a table and not checked yet, as far as the asking person may read it. */
    @Transactional(readOnly = true)
    List<Said> unchecked(TableId table, Texts texts) {
        return answering(
                db.sql(SELECT + " where s.table_id = :table and s.checked_at is null order by s.entered_at, s.id")
                        .param("table", table.value())
                        .query((row, _) -> said(row, texts))
                        .list(),
                texts);
    }

    /** Everything that was entered for someone: what waits for their word first, the latest first. */
    @Transactional(readOnly = true)
    Leaf<Said> of(TableId table, PersonId person, Turn turn, Texts texts) {
        var all = WAITING_FIRST.read(
                db,
                SELECT + " where s.table_id = :table and s.person_id = :person",
                Map.of("table", table.value(), "person", person.value()),
                turn,
                (row, _) -> said(row, texts));
        return all.with(rows -> answering(rows, texts));
    }

    /** What was entered for someone and waits for their word, the latest first. */
    @Transactional(readOnly = true)
    List<Said> waitingFor(TableId table, PersonId person, Texts texts) {
        return answering(
                db.sql(SELECT + """
                 where s.table_id = :table and s.person_id = :person and s.checked_at is null
                order by s.entered_at desc, s.id desc
                """)
                        .param("table", table.value())
                        .param("person", person.value())
                        .query((row, _) -> said(row, texts))
                        .list(),
                texts);
    }

    /** Whether the asking person is a helper of someone. */
    @Transactional(readOnly = true)
    boolean helps(Guest guest) {
        return db.sql("select places.helps(:person, :table)")
                .param("person", guest.person().value())
                .param("table", guest.table().value())
                .query(Boolean.class)
                .single();
    }

    /** @return false when a yes is entered to what lies between the two */
    @Transactional
    boolean enter(
            Guest guest,
            Matter.Kind kind,
            UUID target,
            boolean yes,
            String words,
            List<Rounds.Answer> answers,
            LocalDate on,
            PersonId me,
            Texts texts) {
        if (!helps(guest) || !matters.waits(guest.table(), guest.person(), kind, target, texts)) throw new NotFound();
        if (yes && kind != Matter.Kind.ABSENCE && matters.isBetween(kind, target, me)) return false;
        var id = PartnerId.fresh().value();
        var entered = db.sql("""
                insert into places.said (id, table_id, person_id, helper_id, kind, target, yes, words, said_on, entered_at)
                values (:id, :table, :person, :me, :kind, :target, :yes, :words, :on, :at)
                on conflict (person_id, kind, target) where checked_at is null do nothing
                """)
                .param("id", id)
                .param("table", guest.table().value())
                .param("person", guest.person().value())
                .param("me", me.value())
                .param("kind", kind.code())
                .param("target", target)
                .param("yes", yes)
                .param("words", words)
                .param("on", on)
                .param("at", Timestamp.from(clock.instant()))
                .update();
        if (entered == 1) keep(id, answers);
        if (kind == Matter.Kind.ABSENCE)
            matters.carryOut(guest.table(), guest.person(), kind, target, true, List.of(), texts);
        return true;
    }

    /** What was typed in answer to what is asked alone; nothing for anything else. What is wrong is noted there. */
    @Transactional(readOnly = true)
    List<Rounds.Answer> answers(Guest guest, Matter.Kind kind, UUID target, Typed typed, Texts texts) {
        if (kind != Matter.Kind.ROUND) return List.of();
        if (!helps(guest)) throw new NotFound();
        return matters.read(guest.table(), guest.person(), target, typed, texts);
    }

    private void keep(UUID said, List<Rounds.Answer> answers) {
        var place = 0;
        for (var answer : answers)
            db.sql("insert into places.said_answer (said_id, place, name, words) values (:said, :place, :name, :words)")
                    .param("said", said)
                    .param("place", place++)
                    .param("name", answer.name())
                    .param("words", answer.words())
                    .update();
    }

    /** The person checks with their code in hand; who asks is that person. */
    @Transactional
    void check(TableId table, UUID id, Check check, PersonId me, Texts texts) {
        var said = unchecked(table, id, texts);
        if (!said.person().equals(me)) throw new NotFound();
        var answers = answers(said);
        if (check == Check.OUT)
            db.sql("delete from places.said where id = :id").param("id", id).update();
        else
            db.sql("""
                    update places.said set checked_at = :at, checked_on = ground.today(), outcome = :outcome,
                      checked_by = :me where id = :id
                    """)
                    .param("at", Timestamp.from(clock.instant()))
                    .param("outcome", check.name().toLowerCase(Locale.ROOT))
                    .param("me", me.value())
                    .param("id", id)
                    .update();
        settle(said, check, answers, texts);
        if (check != Check.FINE && said.kind() == Matter.Kind.ABSENCE)
            moments.mayBeNamedAgain(new MomentId(said.target()));
    }

    /** Another than who entered it records what the person ticked on their next paper. */
    @Transactional
    void checkOnPaper(TableId table, UUID id, Check check, LocalDate on, Texts texts) {
        var said = unchecked(table, id, texts);
        var answers = matters.as(said.person(), () -> answers(said));
        var recorded = db.sql("select places.check_on_paper(:id, :on, :check, :at)")
                .param("id", id)
                .param("on", on)
                .param("check", check.name().toLowerCase(Locale.ROOT))
                .param("at", Timestamp.from(clock.instant()))
                .query(Boolean.class)
                .single();
        if (!recorded) throw new NotFound();
        settle(said, check, answers, texts);
    }

    private void settle(Said said, Check check, List<Rounds.Answer> answers, Texts texts) {
        if (check == Check.FINE && said.kind() != Matter.Kind.ABSENCE)
            matters.carryOut(said.table(), said.person(), said.kind(), said.target(), said.yes(), answers, texts);
    }

    private List<Rounds.Answer> answers(Said said) {
        return answers(List.of(said.id())).getOrDefault(said.id(), List.of());
    }

    private Map<UUID, List<Rounds.Answer>> answers(List<UUID> said) {
        return db
                .sql(
                        "select said_id, name, words from places.said_answer where said_id = any(:ids) order by said_id, place")
                .param("ids", said.toArray(UUID[]::new))
                .query((row, _) -> Map.entry(
                        row.getObject("said_id", UUID.class),
                        new Rounds.Answer(row.getString("name"), row.getString("words"))))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    /** With what was answered to what is asked alone, for those who may read it. */
    private List<Said> answering(List<Said> entered, Texts texts) {
        var asked = entered.stream()
                .filter(said -> said.kind() == Matter.Kind.ROUND && said.isUnchecked())
                .map(Said::id)
                .toList();
        if (asked.isEmpty()) return entered;
        var answers = answers(asked);
        return entered.stream()
                .map(said -> answers.containsKey(said.id())
                        ? said.answering(lines(said, answers.get(said.id()), texts))
                        : said)
                .toList();
    }

    private List<Line> lines(Said said, List<Rounds.Answer> answers, Texts texts) {
        var asked = matters.asked(said.table(), said.person(), said.target(), texts);
        return asked.values().stream()
                .map(one -> new Line(
                        one.label(),
                        answers.stream()
                                .filter(answer -> answer.name().equals(one.name()))
                                .map(answer -> one.read(answer.words()))
                                .collect(joining(", "))))
                .filter(line -> !line.words().isEmpty())
                .toList();
    }

    private Said unchecked(TableId table, UUID id, Texts texts) {
        return unchecked(table, texts).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private Said said(ResultSet row, Texts texts) throws SQLException {
        return new Said(
                row.getObject("id", UUID.class),
                new TableId(row.getObject("table_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("name"),
                new PersonId(row.getObject("helper_id", UUID.class)),
                row.getString("helper"),
                Matter.Kind.of(row.getString("kind")),
                row.getObject("target", UUID.class),
                title(row, texts),
                row.getBoolean("yes"),
                row.getString("words"),
                row.getObject("said_on", LocalDate.class),
                Optional.ofNullable(row.getObject("checked_on", LocalDate.class)),
                Optional.ofNullable(row.getString("outcome")),
                row.getBoolean("on_paper"),
                row.getBoolean("may_record"),
                List.of());
    }

    private String title(ResultSet row, Texts texts) throws SQLException {
        if (row.getString("moment") != null)
            return texts.t("kind." + row.getString("moment")) + ", "
                    + texts.day(row.getObject("on_day", LocalDate.class));
        if (row.getString("what") != null) {
            var kind = row.getString("plan");
            var what = row.getString("what").isEmpty()
                    ? texts.t(kind.isEmpty() ? "tables.plan.something" : "tables.plan.kind." + kind)
                    : row.getString("what");
            return what + ", " + texts.day(row.getObject("plan_day", LocalDate.class));
        }
        if (row.getString("about") != null) return matters.title(row.getString("about"), texts);
        if (row.getString("form") != null) return texts.t("places.said.form." + row.getString("form"));
        return texts.t(
                switch (row.getString("kind")) {
                    case "proposal" -> "places.said.partner";
                    case "round" -> "places.said.round";
                    default -> "places.said.moment";
                });
    }
}
