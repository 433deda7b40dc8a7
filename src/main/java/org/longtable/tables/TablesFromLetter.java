package org.longtable.tables;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.longtable.letters.Act;
import org.longtable.letters.DigestPart;
import org.longtable.letters.DigestPart.Press;
import org.longtable.letters.FromLetter;
import org.longtable.site.Texts;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.PlanId;
import org.longtable.vocabulary.PromiseId;
import org.longtable.vocabulary.ProposalId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Component;

/**
 * What people do about their tables from the weekly letter, without signing in (C13): answer a proposal, say whether they
 * come, say that a promise is kept, and read what happened in the month that has gone by.
 */
@Component
class TablesFromLetter implements FromLetter {
    private static final String YES = "proposal-yes";
    private static final String NO = "proposal-no";
    private static final String COMES = "plan-coming";
    private static final String DOES_NOT = "plan-not-coming";
    private static final String DONE = "promise-done";
    private static final String MONTH = "table-month";
    private static final int LINES = 100;
    private static final int LAST = 90;

    /** The first letter of a month offers the one before to read, and no later one does. */
    private static final int FIRST_DAYS = 7;

    private final Tables tables;
    private final Proposals proposals;
    private final Plans plans;
    private final Promises promises;
    private final History history;

    TablesFromLetter(Tables tables, Proposals proposals, Plans plans, Promises promises, History history) {
        this.tables = tables;
        this.proposals = proposals;
        this.plans = plans;
        this.promises = promises;
        this.history = history;
    }

    static List<DigestPart.Step> answers(Proposal proposal, Texts texts) {
        var id = proposal.id().value();
        return List.of(
                new Press(texts.t("tables.proposal.yes"), new Act(YES, id, 0)),
                new Press(texts.t("tables.proposal.no"), new Act(NO, id, 0)));
    }

    static List<DigestPart.Step> answers(Plan plan, Texts texts) {
        var id = plan.id().value();
        return List.of(
                new Press(texts.t("tables.plan.coming.yes"), new Act(COMES, id, plan.version())),
                new Press(texts.t("tables.plan.coming.no"), new Act(DOES_NOT, id, plan.version())));
    }

    static DigestPart.Step done(Promise promise, Texts texts) {
        return new Press(
                texts.t("tables.promises.done"), new Act(DONE, promise.id().value(), promise.version()));
    }

    /** The way to read what happened at a table last month; nothing when nothing did, or when the month is older. */
    Optional<DigestPart> month(TableView table, Texts texts) {
        var today = tables.today(table);
        if (today.getDayOfMonth() > FIRST_DAYS) return Optional.empty();
        var month = YearMonth.from(today).minusMonths(1);
        if (lines(table, month, texts).isEmpty()) return Optional.empty();
        var about = month.getYear() * 100L + month.getMonthValue();
        return Optional.of(new DigestPart(
                LAST,
                "month:" + table.id() + ":" + about,
                1,
                texts.t("tables.month", table.name(), texts.month(month.atDay(1))),
                "",
                List.of(new Press(
                        texts.t("tables.month.read"), new Act(MONTH, table.id().value(), about)))));
    }

    @Override
    public boolean handles(String purpose) {
        return List.of(YES, NO, COMES, DOES_NOT, DONE, MONTH).contains(purpose);
    }

    @Override
    public Shown show(Act act, PersonId person, Texts texts) {
        return switch (act.purpose()) {
            case YES, NO -> asked(act, person, texts);
            case COMES, DOES_NOT -> planned(act, person, texts);
            case DONE -> promised(act, person, texts);
            default -> read(act, person, texts);
        };
    }

    @Override
    public void act(Act act, PersonId person) {
        switch (act.purpose()) {
            case YES, NO -> {
                var table = tableOf(act, person).orElseThrow(NotFound::new);
                proposals.answer(
                        table, new ProposalId(act.target()), act.purpose().equals(YES), person);
            }
            case COMES, DOES_NOT -> {
                var plan = plan(act, person).orElseThrow(NotFound::new);
                plans.answer(plan.table(), plan.id(), person, act.purpose().equals(COMES));
            }
            case DONE -> {
                var promise = promise(act, person).orElseThrow(NotFound::new);
                promises.now(tables.find(promise.table(), person), promise.id(), Promises.Standing.DONE);
            }
            default -> throw new NotFound();
        }
    }

    @Override
    public String done(String purpose, Texts texts) {
        return texts.t("tables.from-letter.done." + purpose);
    }

    private Shown asked(Act act, PersonId person, Texts texts) {
        var table = tableOf(act, person);
        if (table.isEmpty()) return new Shown.Over();
        var proposal = waiting(table.get()).stream()
                .filter(one -> one.id().value().equals(act.target()))
                .findFirst()
                .orElseThrow();
        return new Shown.Possible(
                proposal.words(table.get(), texts),
                table.get().name(),
                texts.t(act.purpose().equals(YES) ? "tables.proposal.yes" : "tables.proposal.no"));
    }

    private Shown planned(Act act, PersonId person, Texts texts) {
        var plan = plan(act, person);
        if (plan.isEmpty()) return new Shown.Over();
        if (plan.get().version() != act.version())
            return new Shown.Changed(plan.get().path());
        var what = plan.get().what().isEmpty()
                ? texts.t(
                        plan.get().kind().isEmpty()
                                ? "tables.plan.something"
                                : "tables.plan.kind." + plan.get().kind())
                : plan.get().what();
        return new Shown.Possible(
                what,
                texts.day(plan.get().day())
                        + plan.get().time().map(time -> ", " + texts.time(time)).orElse(""),
                texts.t(act.purpose().equals(COMES) ? "tables.plan.coming.yes" : "tables.plan.coming.no"));
    }

    private Shown promised(Act act, PersonId person, Texts texts) {
        var promise = promise(act, person);
        if (promise.isEmpty()) return new Shown.Over();
        if (promise.get().version() != act.version())
            return new Shown.Changed(promise.get().path());
        return new Shown.Possible(
                texts.t("tables.today.promise", promise.get().what()), "", texts.t("tables.promises.done"));
    }

    private Shown read(Act act, PersonId person, Texts texts) {
        var month = YearMonth.of((int) (act.version() / 100), (int) (act.version() % 100));
        return tables.ofPerson(person).stream()
                .filter(table -> table.id().equals(new TableId(act.target())))
                .findFirst()
                .<Shown>map(table -> new Shown.Readable(
                        texts.t("tables.month", table.name(), texts.month(month.atDay(1))), lines(table, month, texts)))
                .orElseGet(Shown.Over::new);
    }

    /** What happened in a month as its reader may know it, the first thing first. */
    private List<String> lines(TableView table, YearMonth month, Texts texts) {
        var lines = new ArrayList<String>();
        for (var line : history.latest(table.id(), LINES).reversed()) {
            var day = LocalDate.ofInstant(line.at(), table.zone());
            if (YearMonth.from(day).equals(month)) lines.add(texts.day(day) + ": " + line.text(texts));
        }
        return lines;
    }

    /** The table at which this proposal waits for this person's partner. */
    private Optional<TableView> tableOf(Act act, PersonId person) {
        return tables.ofPerson(person).stream()
                .filter(table ->
                        waiting(table).stream().anyMatch(one -> one.id().value().equals(act.target())))
                .findFirst();
    }

    List<Proposal> waiting(TableView table) {
        if (!table.inside()) return List.of();
        return proposals.open(table.id()).stream()
                .filter(one -> one.waitsFor(table.mine()))
                .toList();
    }

    private Optional<Plan> plan(Act act, PersonId person) {
        return plans.ofPerson(person).stream()
                .filter(plan -> plan.id().equals(new PlanId(act.target())) && plan.asks(person))
                .findFirst();
    }

    private Optional<Promise> promise(Act act, PersonId person) {
        var mine = tables.ofPerson(person).stream().map(TableView::mine).toList();
        return promises.find(new PromiseId(act.target()))
                .filter(promise -> promise.isOpen() && mine.contains(promise.partner()));
    }
}
