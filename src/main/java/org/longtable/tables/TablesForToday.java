package org.longtable.tables;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.longtable.letters.Noted;
import org.longtable.site.ForToday;
import org.longtable.site.Texts;
import org.longtable.vocabulary.InvitationId;
import org.longtable.vocabulary.PartnerId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.ProposalId;
import org.longtable.vocabulary.TableId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What waits for a person from their tables: an invitation, an answer to one of theirs, a proposal that needs their
 * partner's answer, what they said they would do, and what is planned with them.
 */
@Component
class TablesForToday implements ForToday {
    /** How many days ahead a promise or a plan is shown. */
    static final int AHEAD = 7;

    /** A silent partner is reminded of a proposal for so many days, and then left in peace. */
    private static final int REMIND = 14;

    record Answered(InvitationId id, TableId table, String tableName, String name, String state) {}

    /** A partner that left. @param name empty for a person in their own right at a quiet table (C7) */
    record Left(PartnerId partner, TableId table, String tableName, String name) {
        String about() {
            return "left:" + partner;
        }
    }

    /** @param proposal the latest of those that lack the answer */
    record Asked(TableId table, String tableName, ProposalId proposal) {}

    /** So many letters are read on a card. */
    private static final int FEW_WORDS = 500;

    private final JdbcClient db;
    private final Tables tables;
    private final Plans plans;
    private final Promises promises;
    private final WhatWeSaid said;
    private final OfferedPlaces places;
    private final Noted noted;

    TablesForToday(
            JdbcClient db,
            Tables tables,
            Plans plans,
            Promises promises,
            WhatWeSaid said,
            OfferedPlaces places,
            Noted noted) {
        this.db = db;
        this.tables = tables;
        this.plans = plans;
        this.promises = promises;
        this.said = said;
        this.places = places;
        this.noted = noted;
    }

    @Override
    public List<Waiting> waiting(PersonId person, Texts texts) {
        var waiting = new ArrayList<Waiting>();
        for (var offer : places.forMe()) waiting.add(offer(offer, texts));
        for (var asked : asked())
            waiting.add(new Waiting(
                    20,
                    texts.t("tables.today.proposal", asked.tableName()),
                    "",
                    List.of(Step.link(texts.t("tables.today.proposal.go"), "/tables/" + asked.table())
                            .asMain())));
        for (var lost : lost()) waiting.add(lost(lost, texts));
        for (var answer : answered()) waiting.add(answer(answer, texts));
        var mine = tables.ofPerson(person).stream().collect(Collectors.toMap(TableView::id, Function.identity()));
        for (var plan : plans.ofPerson(person)) {
            var table = mine.get(plan.table());
            if (table != null && isTold(plan, table, AHEAD)) waiting.add(plan(plan, table, texts));
        }
        var latest = mine.values().stream()
                .map(tables::today)
                .max(LocalDate::compareTo)
                .map(today -> today.plusDays(AHEAD));
        latest.ifPresent(day -> {
            for (var promise : promises.dueUntil(day, person)) {
                var table = mine.get(promise.table());
                if (table != null) waiting.add(promise(promise, table, texts));
            }
        });
        for (var due : said.dueUntil(tables.today())) waiting.add(said(due, texts));
        for (var unread : said.unread()) waiting.add(unread(unread, false, texts));
        for (var left : left()) waiting.add(left(left, texts));
        return waiting;
    }

    List<OfferedPlaces.ForMe> offers() {
        return places.forMe();
    }

    Waiting offer(OfferedPlaces.ForMe offer, Texts texts) {
        return new Waiting(
                10,
                texts.t("tables.today.invitation", offer.inviter(), offer.table()),
                offer.purpose(),
                List.of(Step.link(texts.t("tables.today.invitation.read"), "/invitations/" + offer.id())
                        .asMain()));
    }

    Waiting said(WhatWeSaid.Due due, Texts texts) {
        return new Waiting(
                45,
                texts.t("tables.today.note", due.tableName()),
                texts.t("tables.today.note.text"),
                List.of(Step.link(texts.t("tables.today.note.go"), "/tables/" + due.table() + "/said")
                        .asMain()));
    }

    /** A few lines are read right here, and answered; more of them on their page, and all of them from a letter. */
    static Waiting unread(WhatWeSaid.Unread unread, boolean inLetter, Texts texts) {
        var page = "/tables/" + unread.table() + "/said";
        var few = !inLetter && unread.words().length() <= FEW_WORDS;
        var steps = new ArrayList<Step>();
        if (few)
            steps.add(Step.post(texts.t("tables.note.read"), page + "/" + unread.note() + "/readings", Map.of())
                    .asMain());
        var read = Step.link(texts.t("tables.today.note.unread.go"), page);
        steps.add(few ? read : read.asMain());
        return new Waiting(
                20,
                texts.t("tables.today.note.unread", unread.tableName()),
                few ? unread.words() : texts.t("tables.today.note.unread.text"),
                steps);
    }

    static Waiting left(Left left, Texts texts) {
        return new Waiting(
                60,
                left.name().isEmpty()
                        ? texts.t("tables.today.left.someone", left.tableName())
                        : texts.t("tables.today.left", left.name(), left.tableName()),
                "",
                Noted.steps(left.about(), texts.t("tables.today.answered.table"), "/tables/" + left.table(), texts));
    }

    /** Partners that left the asking person's tables within a month, until they say that they know. */
    List<Left> left() {
        return noted.without(
                db.sql("""
                select p.id, p.table_id, t.name as table_name, case when t.quiet_since is null or p.person_id is null then coalesce(o.name, c.name, w.name, '') else '' end as name
                from tables.partner p join tables.longtable t on t.id = p.table_id and t.closed_on is null
                  join tables.my_seats() m on m.table_id = p.table_id and m.inside
                  left join directory.organisation o on o.id = p.organisation_id
                  left join directory.community c on c.id = p.community_id
                  left join people.person w on w.id = p.person_id
                where p.state = 'left' and p.until > ground.today() - :days and p.id <> m.partner_id
                order by p.until, p.id
                """)
                        .param("days", Noted.DAYS)
                        .query((row, _) -> new Left(
                                new PartnerId(row.getObject("id", UUID.class)),
                                new TableId(row.getObject("table_id", UUID.class)),
                                row.getString("table_name"),
                                row.getString("name")))
                        .list(),
                Left::about);
    }

    /** A plan that has gone by is told to those who can note what came of it: people inside. */
    boolean isTold(Plan plan, TableView table, int days) {
        var today = tables.today(table);
        return !plan.day().isAfter(today.plusDays(days))
                && (table.inside() || !plan.day().isBefore(today));
    }

    Waiting plan(Plan plan, TableView table, Texts texts) {
        var what = plan.what().isEmpty()
                ? texts.t(plan.kind().isEmpty() ? "tables.plan.something" : "tables.plan.kind." + plan.kind())
                : plan.what();
        if (plan.day().isBefore(tables.today(table)))
            return new Waiting(
                    30,
                    texts.t("tables.today.plan.gone", what),
                    texts.t("tables.today.plan.gone.text", texts.day(plan.day()), table.name()),
                    List.of(
                            Step.link(texts.t("tables.plan.happened"), table.path() + "/moments/new?plan=" + plan.id())
                                    .asMain(),
                            Step.link(texts.t("tables.today.plan.not"), plan.path())));
        var day = texts.day(plan.day())
                + plan.time().map(time -> ", " + texts.time(time)).orElse("");
        return new Waiting(
                50,
                texts.t("tables.today.plan", day, what),
                table.name() + (plan.place().isEmpty() ? "" : " · " + plan.place()),
                List.of(
                        Step.link(texts.t("tables.today.plan.read"), plan.path()),
                        Step.link(texts.t("tables.calendar"), plan.path() + "/calendar.ics")));
    }

    Waiting promise(Promise promise, TableView table, Texts texts) {
        var by = promise.by().orElseThrow();
        var late = by.isBefore(tables.today(table));
        return new Waiting(
                40,
                texts.t("tables.today.promise", promise.what()),
                texts.t(late ? "tables.today.promise.late" : "tables.today.promise.by", by, table.name()),
                List.of(
                        Step.post(
                                        texts.t("tables.promises.done"),
                                        promise.path() + "/standings",
                                        Map.of("now", "done", "back", "today"))
                                .asMain(),
                        Step.link(texts.t("tables.today.promise.change"), promise.path())));
    }

    static Waiting answer(Answered answered, Texts texts) {
        var read = Step.post(
                texts.t("tables.today.answered.read"),
                "/tables/" + answered.table() + "/invitations/" + answered.id() + "/readings",
                Map.of());
        if (answered.state().equals("accepted"))
            return new Waiting(
                    60,
                    texts.t("tables.today.answered.accepted", answered.name(), answered.tableName()),
                    "",
                    List.of(
                            read.asMain(),
                            Step.link(texts.t("tables.today.answered.table"), "/tables/" + answered.table())));
        var key = "tables.today.answered." + answered.state();
        return new Waiting(60, texts.t(key, answered.tableName()), texts.t(key + ".text"), List.of(read.asMain()));
    }

    /** Invitations of this person whose letter came back. */
    List<Answered> lost() {
        return db.sql("""
                select i.id, i.table_id, t.name as table_name, coalesce(w.name, '') as name, 'lost' as state
                from tables.invitation i
                  join tables.longtable t on t.id = i.table_id
                  left join people.person w on w.id = i.person_id
                where i.by_person = ground.asking() and i.state = 'open' and letters.is_given_up(i.letter_id)
                order by i.made_at limit 20
                """).query((row, _) -> answered(row)).list();
    }

    static Waiting lost(Answered lost, Texts texts) {
        return new Waiting(
                15,
                texts.t("tables.today.lost", lost.name(), lost.tableName()),
                texts.t("tables.invitation.lost"),
                List.of(Step.link(
                                texts.t("tables.today.lost.go"),
                                "/tables/" + lost.table() + "/invitations/" + lost.id())
                        .asMain()));
    }

    /** What became of invitations that this person wrote, until they have read it; of a place that is still taken. */
    List<Answered> answered() {
        return db.sql("""
                select i.id, i.table_id, t.name as table_name, coalesce(w.name, '') as name, i.state
                from tables.invitation i
                  join tables.longtable t on t.id = i.table_id
                  left join people.person w on w.id = i.person_id
                where i.by_person = ground.asking() and i.told_at is null
                  and (i.state in ('declined', 'expired') or i.state = 'accepted' and exists (
                    select from tables.seat s where s.partner_id = i.partner_id and s.person_id = i.person_id
                      and (s.until is null or s.until > ground.today())))
                order by i.answered_at limit 20
                """).query((row, _) -> answered(row)).list();
    }

    private static Answered answered(ResultSet row) throws SQLException {
        return new Answered(
                new InvitationId(row.getObject("id", UUID.class)),
                new TableId(row.getObject("table_id", UUID.class)),
                row.getString("table_name"),
                row.getString("name"),
                row.getString("state"));
    }

    /** Tables where a proposal lacks the answer of this person's partner: told for a while, without a deadline. */
    List<Asked> asked() {
        return db.sql("""
                select t.id, t.name, max(p.id::text) as proposal
                from tables.proposal p
                  join tables.longtable t on t.id = p.table_id
                  join tables.my_seats() m on m.table_id = p.table_id
                  join tables.partner mine on mine.id = m.partner_id and mine.state = 'seated'
                where p.settled_at is null and m.inside
                  and p.made_at > cast(ground.today() as timestamptz) - make_interval(days => :days)
                  and not exists (select from tables.answer a
                    where a.proposal_id = p.id and a.partner_id = m.partner_id)
                group by t.id, t.name order by t.name
                """).param("days", REMIND).query((row, _) -> asked(row)).list();
    }

    private static Asked asked(ResultSet row) throws SQLException {
        return new Asked(
                new TableId(row.getObject("id", UUID.class)),
                row.getString("name"),
                ProposalId.of(row.getString("proposal")));
    }
}
