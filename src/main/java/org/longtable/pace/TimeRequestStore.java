package org.longtable.pace;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.longtable.pace.TimeRequest.AgreedDate;
import org.longtable.pace.TimeRequest.Answer;
import org.longtable.pace.TimeRequest.Asked;
import org.longtable.pace.TimeRequest.AskedDate;
import org.longtable.pace.TimeRequest.Said;
import org.longtable.pace.TimeRequest.Sent;
import org.longtable.pace.TimeRequest.State;
import org.longtable.pace.TimeRequest.Told;
import org.longtable.relationships.TimeBefore;
import org.longtable.site.Language;
import org.longtable.vocabulary.FundingId;
import org.longtable.vocabulary.Hours;
import org.longtable.vocabulary.LetterId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.longtable.vocabulary.TimeAnswerId;
import org.longtable.vocabulary.TimeRequestId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Letters that ask for time, as the asking person may see them: five queries, however many. */
@Component
class TimeRequestStore {
    private static final String OF_TABLE = """
            (select x.id from pace.request x join pace.funding f on f.id = x.funding_id
             where f.removed_at is null and f.table_id = :table)
            """;
    private static final String OF_OWN_GRANTS = """
            (select x.id from pace.request x where x.funding_id = any (array(select pace.own_fundings())))
            """;

    private final JdbcClient db;

    TimeRequestStore(JdbcClient db) {
        this.db = db;
    }

    /** At a table, the newest first; those taken back are left out. */
    List<TimeRequest> at(TableId table) {
        return read(OF_TABLE, table);
    }

    /** About grants of the asking person's partners, wherever they are. */
    List<TimeRequest> ofOwnGrants() {
        return read(OF_OWN_GRANTS, null);
    }

    private List<TimeRequest> read(String which, @Nullable TableId table) {
        var dates = under(which, table, """
                select a.request_id as under, a.kind, coalesce(d.words, a.words) as words,
                  case when r.state = 'draft' and a.kind = 'other' then (select count(*) from pace.due e
                    where e.funding_id = r.funding_id and e.kind = 'other' and e.replaced_at is null
                      and (e.set_at, e.id) < (d.set_at, d.id)) else a.place end as place,
                  coalesce(a.before_day, d.on_day) as before_day, a.after_day
                from pace.asked_date a join pace.request r on r.id = a.request_id
                  left join pace.due d on r.state = 'draft' and d.replaced_at is null and d.funding_id = r.funding_id
                    and (d.id = a.due_id or a.kind <> 'other' and d.kind = a.kind)
                where a.request_id in %s and (r.state <> 'draft' or a.kind <> 'other' or d.id is not null)
                order by array_position('{start,first_deliverable,showing,report,other}', a.kind), a.place
                """, TimeRequestStore::askedDate);
        var milestones = under(which, table, """
                select m.request_id as under, m.kind, m.words, m.by_day from pace.asked_milestone m
                where m.request_id in %s order by m.place
                """, TimeRequestStore::milestone);
        var agreed = under(which, table, """
                select g.answer_id as under, g.kind, g.place, g.words, g.on_day
                from pace.agreed_date g join pace.answer a on a.id = g.answer_id
                where a.request_id in %s order by g.on_day, g.kind, g.place
                """, (row, _) -> agreedDate(row));
        var answers = under(which, table, """
                select a.request_id as under, a.id, a.what, a.on_day, a.note, a.by_funder, a.note_gone_on,
                  a.replaced_at is not null as replaced,
                  coalesce(p.name, '') as by_name,
                  pace.may_take_back_note(a.id) as may_take_back
                from pace.answer a left join people.person p on p.id = a.by_person
                where a.request_id in %s order by a.at, a.id
                """, (row, _) -> answer(row, agreed));
        return scoped(which, table, """
                select r.id, r.funding_id, f.table_id, r.state, r.language, r.words_en, r.words_fr, r.made_by,
                  r.sent_on, coalesce(p.name, '') as sent_by, r.sent_as, r.to_address, r.pressure_before,
                  r.pressure_after, r.words_gone_on, r.version,
                  r.state = 'answered' and pace.may_change_answer(r.id) as may_change,
                  r.state in ('sent', 'answered') and ground.asking() in (r.made_by, r.sent_by) as may_take_back
                from pace.request r join pace.funding f on f.id = r.funding_id
                  left join people.person p on p.id = r.sent_by
                where r.state <> 'withdrawn' and r.id in %s order by r.made_at desc, r.id desc
                """)
                .query((row, _) -> request(row, dates, milestones, answers))
                .list();
    }

    void add(
            TimeRequestId id,
            Funding funding,
            Asked asked,
            Language language,
            Map<Language, String> words,
            PersonId by,
            Instant at) {
        db.sql("""
                insert into pace.request (id, funding_id, language, words_en, words_fr, made_by, made_at)
                values (:id, :funding, :language, :en, :fr, :by, :at)
                """)
                .param("id", id.value())
                .param("funding", funding.id().value())
                .param("language", language.code())
                .param("en", words.getOrDefault(Language.EN, ""))
                .param("fr", words.getOrDefault(Language.FR, ""))
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .update();
        ask(id, funding, asked, false);
    }

    /** @return false when someone else saved it since this version, or it is no draft any more */
    boolean change(TimeRequestId id, Language language, Map<Language, String> words, long version) {
        return db.sql("""
                        update pace.request set language = :language, words_en = :en, words_fr = :fr,
                          version = version + 1
                        where id = :id and version = :version and state = 'draft'
                        """)
                        .param("id", id.value())
                        .param("language", language.code())
                        .param("en", words.getOrDefault(Language.EN, ""))
                        .param("fr", words.getOrDefault(Language.FR, ""))
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Writes down what a draft asks for, in the place of what it asked for before. */
    void askAnew(TimeRequestId id, Funding funding, Asked asked, boolean asSent) {
        for (var table : List.of("asked_date", "asked_milestone"))
            db.sql("delete from pace." + table + " where request_id = :id")
                    .param("id", id.value())
                    .update();
        ask(id, funding, asked, asSent);
    }

    private void ask(TimeRequestId id, Funding funding, Asked asked, boolean asSent) {
        for (var date : asked.dates()) {
            var due = funding.holding(date.kind(), date.place());
            db.sql("""
                    insert into pace.asked_date (request_id, kind, place, words, due_id, before_day, after_day)
                    values (:id, :kind, :place, :words, :due, :before, :after)
                    """)
                    .param("id", id.value())
                    .param("kind", date.kind().code())
                    .param("place", date.place())
                    .param("words", date.words())
                    .param("due", due.map(one -> one.id().value()).orElse(null))
                    .param("before", asSent ? due.map(Due::on).orElse(null) : null)
                    .param("after", date.after())
                    .update();
        }
        int place = 0;
        for (var milestone : asked.milestones())
            db.sql("""
                    insert into pace.asked_milestone (request_id, place, kind, words, by_day)
                    values (:id, :place, :kind, :words, :by)
                    """)
                    .param("id", id.value())
                    .param("place", place++)
                    .param("kind", milestone.kind().code())
                    .param("words", milestone.words())
                    .param("by", milestone.by().orElse(null))
                    .update();
    }

    void keep(TimeRequestId id, Evidence evidence) {
        db.sql("""
                insert into pace.evidence (request_id, how, matching, possible, first_moment, before_day, after_day,
                  something_to_talk_about, given_from, given_to, given_hours, as_of)
                values (:id, :how, :matching, :possible, :first, :before, :after, :talk, :from, :to, :hours, :on)
                """)
                .param("id", id.value())
                .param("how", evidence.how().map(Familiarity::code).orElse(null))
                .param("matching", evidence.congruence().numerator())
                .param("possible", evidence.congruence().denominator())
                .param("first", evidence.firstMoment().orElse(null))
                .param("before", evidence.before().orElse(null))
                .param("after", evidence.after().orElse(null))
                .param("talk", evidence.somethingToTalkAbout())
                .param("from", evidence.given().map(TimeBefore::first).orElse(null))
                .param("to", evidence.given().map(TimeBefore::last).orElse(null))
                .param(
                        "hours",
                        evidence.given()
                                .flatMap(TimeBefore::hours)
                                .map(Hours::value)
                                .orElse(null))
                .param("on", evidence.asOf())
                .update();
    }

    /** What was worked out when it was sent, for people inside alone. */
    Optional<Evidence> evidence(TimeRequestId id) {
        return db.sql("select * from pace.evidence where request_id = :id")
                .param("id", id.value())
                .query((row, _) -> new Evidence(
                        Optional.ofNullable(row.getString("how")).map(Familiarity::fromCode),
                        org.longtable.vocabulary.Fraction.of(row.getLong("matching"), row.getLong("possible")),
                        day(row, "first_moment"),
                        day(row, "before_day"),
                        day(row, "after_day"),
                        row.getBoolean("something_to_talk_about"),
                        given(row),
                        row.getObject("as_of", LocalDate.class)))
                .optional();
    }

    private static Optional<TimeBefore> given(ResultSet row) throws SQLException {
        var last = day(row, "given_to");
        var hours = Optional.ofNullable(row.getBigDecimal("given_hours")).map(Hours::new);
        return day(row, "given_from").flatMap(from -> last.map(to -> new TimeBefore(from, to, hours)));
    }

    void link(TimeRequestId id, byte[] hash, Instant expires, LetterId letter) {
        db.sql("""
                insert into pace.reply_link (token_hash, request_id, expires_at, letter_id)
                values (:hash, :id, :expires, :letter)
                """)
                .param("letter", letter.value())
                .param("hash", hash)
                .param("id", id.value())
                .param("expires", Timestamp.from(expires))
                .update();
    }

    /** Whether the letter that was mailed to the funder came back, for someone who sits inside. */
    boolean cameBack(TimeRequestId id) {
        return db.sql("select pace.letter_came_back(:id)")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    void sent(TimeRequestId id, PersonId by, LocalDate on, Optional<String> to, Optional<Told> told) {
        db.sql("""
                update pace.request set state = 'sent', sent_by = :by, sent_on = :on, sent_as = :as, to_address = :to,
                  pressure_before = :before, pressure_after = :after, version = version + 1
                where id = :id and state = 'draft'
                """)
                .param("id", id.value())
                .param("by", by.value())
                .param("on", on)
                .param("as", to.isPresent() ? "mail" : "hand")
                .param("to", to.orElse(""))
                .param("before", told.map(Told::before).orElse(null))
                .param("after", told.map(Told::after).orElse(null))
                .update();
    }

    boolean withdraw(TimeRequestId id) {
        return db.sql("""
                        update pace.request set state = 'withdrawn', version = version + 1
                        where id = :id and state in ('draft', 'sent')
                        """).param("id", id.value()).update() == 1;
    }

    boolean takeBackWords(TimeRequestId id, LocalDate on) {
        return db.sql("select pace.take_back_letter(:id, :on)")
                .param("id", id.value())
                .param("on", on)
                .query(Boolean.class)
                .single();
    }

    boolean takeBackNote(TimeAnswerId id, LocalDate on) {
        return db.sql("select pace.take_back_note(:id, :on)")
                .param("id", id.value())
                .param("on", on)
                .query(Boolean.class)
                .single();
    }

    private <T> Map<UUID, List<T>> under(String which, @Nullable TableId table, String sql, Reading<T> reading) {
        record Under<T>(UUID under, T what) {}
        try (Stream<Under<T>> rows = scoped(which, table, sql)
                .query((row, number) -> new Under<>(row.getObject("under", UUID.class), reading.read(row, number)))
                .stream()) {
            return rows.collect(groupingBy(Under::under, mapping(Under::what, toList())));
        }
    }

    private JdbcClient.StatementSpec scoped(String which, @Nullable TableId table, String sql) {
        var statement = db.sql(sql.formatted(which));
        return table == null ? statement : statement.param("table", table.value());
    }

    private interface Reading<T> {
        T read(ResultSet row, int number) throws SQLException;
    }

    private static AskedDate askedDate(ResultSet row, int number) throws SQLException {
        return new AskedDate(
                Due.Kind.fromCode(row.getString("kind")),
                row.getInt("place"),
                row.getString("words"),
                day(row, "before_day"),
                row.getObject("after_day", LocalDate.class));
    }

    static AgreedDate agreedDate(ResultSet row) throws SQLException {
        return new AgreedDate(
                Due.Kind.fromCode(row.getString("kind")),
                row.getInt("place"),
                row.getString("words"),
                row.getObject("on_day", LocalDate.class));
    }

    private static Milestone.Planned milestone(ResultSet row, int number) throws SQLException {
        return new Milestone.Planned(
                Milestone.Kind.fromCode(row.getString("kind")), row.getString("words"), day(row, "by_day"));
    }

    private static Answer answer(ResultSet row, Map<UUID, List<AgreedDate>> agreed) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Answer(
                new TimeAnswerId(id),
                Said.valueOf(row.getString("what").toUpperCase(Locale.ROOT)),
                row.getObject("on_day", LocalDate.class),
                row.getString("note"),
                row.getString("by_name"),
                row.getBoolean("by_funder"),
                agreed.getOrDefault(id, List.of()),
                row.getBoolean("replaced"),
                day(row, "note_gone_on"),
                row.getBoolean("may_take_back"));
    }

    private static TimeRequest request(
            ResultSet row,
            Map<UUID, List<AskedDate>> dates,
            Map<UUID, List<Milestone.Planned>> milestones,
            Map<UUID, List<Answer>> answers)
            throws SQLException {
        var id = row.getObject("id", UUID.class);
        var before = row.getBigDecimal("pressure_before");
        var after = row.getBigDecimal("pressure_after");
        return new TimeRequest(
                new TimeRequestId(id),
                new FundingId(row.getObject("funding_id", UUID.class)),
                new TableId(row.getObject("table_id", UUID.class)),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                Language.of(row.getString("language")).orElse(Language.EN),
                Map.of(Language.EN, row.getString("words_en"), Language.FR, row.getString("words_fr")),
                new Asked(dates.getOrDefault(id, List.of()), milestones.getOrDefault(id, List.of())),
                sent(row),
                told(before, after),
                answers.getOrDefault(id, List.of()),
                row.getBoolean("may_change"),
                day(row, "words_gone_on"),
                row.getBoolean("may_take_back"),
                new PersonId(row.getObject("made_by", UUID.class)),
                row.getLong("version"));
    }

    static Optional<Told> told(@Nullable BigDecimal before, @Nullable BigDecimal after) {
        return before == null || after == null ? Optional.empty() : Optional.of(new Told(before, after));
    }

    private static Optional<Sent> sent(ResultSet row) throws SQLException {
        return day(row, "sent_on").isEmpty()
                ? Optional.empty()
                : Optional.of(new Sent(
                        day(row, "sent_on").get(),
                        row.getString("sent_by"),
                        "mail".equals(row.getString("sent_as")),
                        row.getString("to_address")));
    }

    static Optional<LocalDate> day(ResultSet row, String name) throws SQLException {
        return Optional.ofNullable(row.getObject(name, LocalDate.class));
    }
}
