package org.longtable.agreements;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.longtable.agreements.Change.Answer;
import org.longtable.agreements.Change.Remark;
import org.longtable.agreements.Proposed.State;
import org.longtable.agreements.Proposed.What;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.AgreementId;
import org.longtable.vocabulary.ChangeId;
import org.longtable.vocabulary.ClauseId;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PartnerId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.RemarkId;
import org.longtable.vocabulary.WordingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Front door: changes that people propose to a clause. Everyone inside may propose one; it comes into the text once every
 * other partner that is here has taken it. Two changes to one clause stand beside each other: none overwrites another.
 */
@Component
public class Changes {
    /**
     * A change as it is proposed.
     *
     * @param clause the clause it is about; none where one is added
     * @param base the wording that its writer had before them
     */
    public record Draft(
            What what,
            Optional<ClauseId> clause,
            Optional<WordingId> base,
            Optional<ReadyClause> ready,
            ClauseWords words,
            Optional<PartnerId> goalOf,
            String why) {}

    /** What became of a change, or of an answer to it. */
    public enum Outcome {
        /** It is part of the text now. */
        TAKEN,
        /** It waits for what the others say. */
        WAITS,
        /** As {@link #WAITS}, and the clause was worded anew since its writer read it. */
        OUTDATED,
        DECLINED,
        /** It takes out the only clause that is left; nothing is changed. */
        LAST_CLAUSE,
        /** It was settled or taken back before; nothing is changed. */
        SETTLED
    }

    private final JdbcClient db;
    private final Agreements agreements;
    private final Tables tables;
    private final Clock clock;

    Changes(JdbcClient db, Agreements agreements, Tables tables, Clock clock) {
        this.db = db;
        this.agreements = agreements;
        this.tables = tables;
        this.clock = clock;
    }

    /** All of them with their words, the newest first. */
    @Transactional(readOnly = true)
    public List<Change> of(AgreementId agreement) {
        var answers = answers(agreement);
        var remarks = remarks(agreement);
        return db.sql("""
                select c.id, c.what, c.clause_id, c.base, c.by_partner, c.state, c.alone, c.ready, c.heading_en,
                  c.heading_fr, c.words_en, c.words_fr, c.goal_of, c.why, c.why_gone_on, c.number,
                  c.by_person = ground.asking() as mine, coalesce(p.name, '') as by_name,
                  (c.at at time zone t.zone)::date as on_day,
                  coalesce(w.heading_en, '') as base_heading_en, coalesce(w.heading_fr, '') as base_heading_fr,
                  coalesce(w.words_en, '') as base_words_en, coalesce(w.words_fr, '') as base_words_fr,
                  array(select n.partner_id from agreements.answer n where n.change_id = c.id and n.yes) as takes,
                  array(select n.partner_id from agreements.answer n where n.change_id = c.id and not n.yes) as refuses,
                  true as reasoned
                from agreements.change c join agreements.agreement a on a.id = c.agreement_id
                  join tables.longtable t on t.id = a.table_id
                  left join agreements.wording w on w.id = c.base
                  left join people.person p on p.id = c.by_person
                where c.agreement_id = :agreement order by c.at desc, c.id desc
                """)
                .param("agreement", agreement.value())
                .query((row, _) -> change(row, answers, remarks))
                .list();
    }

    /** @throws NotFound unless it is one of this agreement */
    @Transactional(readOnly = true)
    public Change find(AgreementId agreement, ChangeId id) {
        return of(agreement).stream()
                .filter(change -> change.facts().id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /**
     * Proposes a change. What one's own partner alone has written so far it may change at once.
     *
     * @throws NotFound unless one's own partner is with it and the clause is one of it
     */
    @Transactional
    public Outcome propose(TableView table, AgreementId id, Draft draft, PersonId me) {
        var standing = agreements.lock(table, id);
        var agreement = standing.agreement();
        if (!standing.isPresent(table.mine()) || !standing.goesOn()) throw new NotFound();
        if (draft.what() != What.ADD && !isOf(agreement.id(), draft)) throw new NotFound();
        var proposed = new Proposed(
                ChangeId.fresh(),
                draft.what(),
                draft.clause().orElseGet(ClauseId::fresh),
                draft.base(),
                table.mine(),
                State.OPEN,
                false,
                Map.of(),
                true);
        insert(agreement.id(), proposed, draft, me);
        if (proposed.isOutdated(agreement.clauses())) {
            agreements.keep(table, "proposed", agreement.title());
            return Outcome.OUTDATED;
        }
        if (takesOutTheLast(proposed, agreement)) return Outcome.LAST_CLAUSE;
        if (agreement.isOnlyOf(table.mine())
                || proposed.waitsFor(agreements.here(table, standing)).isEmpty()) {
            take(table, standing, find(id, proposed.id()), true, me);
            return Outcome.TAKEN;
        }
        agreements.keep(table, "proposed", agreement.title());
        return Outcome.WAITS;
    }

    /**
     * Takes a change for one's own partner, or says no with a reason that all read.
     *
     * @throws NotFound unless one's own partner is with it and there is such a change
     */
    @Transactional
    public Outcome answer(TableView table, AgreementId id, ChangeId which, boolean yes, String reason, PersonId me) {
        var standing = agreements.lock(table, id);
        if (!standing.isPresent(table.mine()) || !standing.goesOn()) throw new NotFound();
        var change = find(id, which);
        var facts = change.facts();
        if (facts.state() != State.OPEN) return Outcome.SETTLED;
        if (yes && facts.isOutdated(standing.agreement().clauses())) return Outcome.OUTDATED;
        if (yes && takesOutTheLast(facts, standing.agreement())) return Outcome.LAST_CLAUSE;
        if (!yes && reason.isEmpty()) throw new IllegalArgumentException("a no comes with a reason");
        var isOwn = facts.by().equals(table.mine());
        if (!yes && isOwn) throw new NotFound();
        if (!isOwn) answer(id, which, table.mine(), yes, reason, me);
        if (!yes) {
            settle(which, State.DECLINED, false, null);
            agreements.keep(table, "declined", standing.agreement().title());
            return Outcome.DECLINED;
        }
        var missing = facts.waitsFor(agreements.here(table, standing)).stream()
                .filter(partner -> !partner.equals(table.mine()))
                .toList();
        if (!missing.isEmpty()) return Outcome.WAITS;
        take(table, standing, change, false, me);
        return Outcome.TAKEN;
    }

    /** A question about a change, or an answer to one. */
    @Transactional
    public void remark(TableView table, AgreementId id, ChangeId which, String words, PersonId me) {
        agreements.find(table, id);
        find(id, which);
        db.sql("""
                insert into agreements.remark (id, change_id, agreement_id, partner_id, person_id, words, at)
                values (:id, :change, :agreement, :mine, :me, :words, :at)
                """)
                .param("id", RemarkId.fresh().value())
                .param("change", which.value())
                .param("agreement", id.value())
                .param("mine", table.mine().value())
                .param("me", me.value())
                .param("words", words)
                .param("at", now())
                .update();
        agreements.keep(table, "asked", agreements.find(table, id).agreement().title());
    }

    /** Takes back a change of one's own partner that nobody has settled. @throws NotFound otherwise */
    @Transactional
    public void withdraw(TableView table, AgreementId id, ChangeId which) {
        agreements.lock(table, id);
        var facts = find(id, which).facts();
        if (!facts.by().equals(table.mine()) || facts.state() != State.OPEN) throw new NotFound();
        settle(which, State.WITHDRAWN, false, null);
    }

    /** Takes back for good what one wrote as a reason, for or against (C5). @throws NotFound without any */
    @Transactional
    public void takeBackReasons(TableView table, AgreementId id, ChangeId which) {
        agreements.find(table, id);
        find(id, which);
        var today = tables.today(table);
        var gone =
                db.sql("""
                update agreements.change set why = '', why_gone_on = :today
                where id = :change and by_person = ground.asking() and why <> ''
                """).param("today", today).param("change", which.value()).update()
                        + db.sql("""
                update agreements.answer set reason = '', reason_gone_on = :today
                where change_id = :change and person_id = ground.asking() and reason <> ''
                """)
                                .param("today", today)
                                .param("change", which.value())
                                .update();
        if (gone == 0) throw new NotFound();
    }

    /** Takes back for good what one asked or answered (C5). @throws NotFound for anyone else */
    @Transactional
    public void takeBackRemark(TableView table, AgreementId id, RemarkId remark) {
        agreements.find(table, id);
        var gone = db.sql("""
                update agreements.remark set words = '', gone_on = :today
                where id = :id and agreement_id = :agreement and person_id = ground.asking() and gone_on is null
                """)
                .param("today", tables.today(table))
                .param("id", remark.value())
                .param("agreement", id.value())
                .update();
        if (gone == 0) throw new NotFound();
    }

    private static boolean takesOutTheLast(Proposed proposed, Agreement agreement) {
        return proposed.what() == What.REMOVE && agreement.clauses().size() == 1;
    }

    private void take(TableView table, Standing standing, Change change, boolean alone, PersonId me) {
        var agreement = standing.agreement();
        var facts = change.facts();
        var clauses = new ArrayList<>(agreements.read(agreement).clauses());
        var place = places(clauses).indexOf(facts.clause());
        if (facts.what() == What.REMOVE) {
            clauses.remove(place);
        } else {
            var wording = new Wording(
                    WordingId.fresh(), facts.clause(), change.ready(), change.words(), change.goalOf(), facts.by());
            agreements.write(agreement.id(), wording, writer(facts.id()));
            if (facts.what() == What.ADD) clauses.add(wording);
            else clauses.set(place, wording);
        }
        var number =
                agreements.next(agreement, clauses, agreement.title(), Versions.names(table, standing.present()), me);
        settle(facts.id(), State.TAKEN, alone, number);
        agreements.keep(table, alone ? "written" : "taken", agreement.title());
    }

    private static List<ClauseId> places(List<Wording> clauses) {
        return clauses.stream().map(Wording::clause).toList();
    }

    private PersonId writer(ChangeId change) {
        return db.sql("select by_person from agreements.change where id = :id")
                .param("id", change.value())
                .query((row, _) -> new PersonId(row.getObject("by_person", UUID.class)))
                .single();
    }

    /** Whether what its writer read is a wording of the clause it is about. */
    private boolean isOf(AgreementId agreement, Draft draft) {
        return db.sql("""
                select exists (select from agreements.wording
                  where id = :base and clause_id = :clause and agreement_id = :agreement)
                """)
                .param("base", draft.base().map(WordingId::value).orElse(null))
                .param("clause", draft.clause().map(ClauseId::value).orElse(null))
                .param("agreement", agreement.value())
                .query(Boolean.class)
                .single();
    }

    private void insert(AgreementId agreement, Proposed proposed, Draft draft, PersonId me) {
        db.sql("""
                insert into agreements.change (id, agreement_id, what, clause_id, base, ready, heading_en, heading_fr,
                  words_en, words_fr, goal_of, why, by_person, by_partner, at)
                values (:id, :agreement, :what, :clause, :base, :ready, :headingEn, :headingFr, :wordsEn, :wordsFr, :goalOf,
                  :why, :me, :mine, :at)
                """)
                .param("id", proposed.id().value())
                .param("agreement", agreement.value())
                .param("what", proposed.what().code())
                .param("clause", proposed.clause().value())
                .param("base", proposed.base().map(WordingId::value).orElse(null))
                .param("ready", draft.ready().map(ReadyClause::code).orElse(""))
                .param("headingEn", draft.words().headingEn())
                .param("headingFr", draft.words().headingFr())
                .param("wordsEn", draft.words().wordsEn())
                .param("wordsFr", draft.words().wordsFr())
                .param("goalOf", draft.goalOf().map(PartnerId::value).orElse(null))
                .param("why", draft.why())
                .param("me", me.value())
                .param("mine", proposed.by().value())
                .param("at", now())
                .update();
    }

    private void answer(
            AgreementId agreement, ChangeId change, PartnerId mine, boolean yes, String reason, PersonId me) {
        db.sql("""
                insert into agreements.answer (change_id, agreement_id, partner_id, person_id, yes, reason, at)
                values (:change, :agreement, :mine, :me, :yes, :reason, :at) on conflict do nothing
                """)
                .param("change", change.value())
                .param("agreement", agreement.value())
                .param("mine", mine.value())
                .param("me", me.value())
                .param("yes", yes)
                .param("reason", reason)
                .param("at", now())
                .update();
    }

    private void settle(ChangeId change, State state, boolean alone, @Nullable Integer number) {
        db.sql("""
                update agreements.change set state = :state, alone = :alone, number = :number, settled_at = :at
                where id = :id and state = 'open'
                """)
                .param("state", state.code())
                .param("alone", alone)
                .param("number", number)
                .param("at", now())
                .param("id", change.value())
                .update();
    }

    private Map<ChangeId, List<Answer>> answers(AgreementId agreement) {
        return db
                .sql("""
                select n.change_id, n.partner_id, coalesce(p.name, '') as who, n.yes, n.reason, n.reason_gone_on,
                  n.person_id = ground.asking() as mine, n.at, t.zone
                from agreements.answer n join agreements.agreement a on a.id = n.agreement_id
                  join tables.longtable t on t.id = a.table_id left join people.person p on p.id = n.person_id
                where n.agreement_id = :agreement order by n.at, n.partner_id
                """)
                .param("agreement", agreement.value())
                .query((row, _) -> Map.entry(
                        new ChangeId(row.getObject("change_id", UUID.class)),
                        new Answer(
                                partner(row),
                                row.getString("who"),
                                row.getBoolean("yes"),
                                row.getString("reason"),
                                day(row, "reason_gone_on"),
                                row.getBoolean("mine"),
                                on(row))))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private Map<ChangeId, List<Remark>> remarks(AgreementId agreement) {
        return db
                .sql("""
                select r.id, r.change_id, r.partner_id, coalesce(p.name, '') as who, r.words, r.gone_on,
                  r.person_id = ground.asking() as mine, r.at, t.zone
                from agreements.remark r join agreements.agreement a on a.id = r.agreement_id
                  join tables.longtable t on t.id = a.table_id left join people.person p on p.id = r.person_id
                where r.agreement_id = :agreement order by r.at, r.id
                """)
                .param("agreement", agreement.value())
                .query((row, _) -> Map.entry(
                        new ChangeId(row.getObject("change_id", UUID.class)),
                        new Remark(
                                new RemarkId(row.getObject("id", UUID.class)),
                                partner(row),
                                row.getString("who"),
                                row.getString("words"),
                                day(row, "gone_on"),
                                row.getBoolean("mine"),
                                on(row))))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private static Change change(
            ResultSet row, Map<ChangeId, List<Answer>> answers, Map<ChangeId, List<Remark>> remarks)
            throws SQLException {
        var facts = AgreementStore.proposed(row);
        return new Change(
                facts,
                new ClauseWords(
                        row.getString("base_heading_en"),
                        row.getString("base_heading_fr"),
                        row.getString("base_words_en"),
                        row.getString("base_words_fr")),
                ReadyClause.of(row.getString("ready")),
                Versions.words(row),
                AgreementStore.optional(row.getObject("goal_of", UUID.class)).map(PartnerId::new),
                row.getString("why"),
                day(row, "why_gone_on"),
                row.getString("by_name"),
                row.getBoolean("mine"),
                row.getObject("on_day", LocalDate.class),
                Optional.ofNullable(row.getObject("number", Integer.class)),
                answers.getOrDefault(facts.id(), List.of()),
                remarks.getOrDefault(facts.id(), List.of()));
    }

    private static PartnerId partner(ResultSet row) throws SQLException {
        return new PartnerId(row.getObject("partner_id", UUID.class));
    }

    private static LocalDate on(ResultSet row) throws SQLException {
        return LocalDate.ofInstant(row.getTimestamp("at").toInstant(), ZoneId.of(row.getString("zone")));
    }

    private static Optional<LocalDate> day(ResultSet row, String name) throws SQLException {
        return Optional.ofNullable(row.getObject(name, LocalDate.class));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
