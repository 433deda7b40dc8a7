package org.longtable.tables;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.longtable.letters.DigestPart;
import org.longtable.letters.DigestPart.Go;
import org.longtable.letters.ForDigest;
import org.longtable.site.ForToday.Waiting;
import org.longtable.site.Texts;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Component;

/**
 * Tables in the weekly letter: places that were offered to its reader, what became of those that they offered, what is
 * planned with them until the next letter, what they said they would do by then, and proposals that lack their partner's
 * answer. The words are those of Today; each stands in one letter.
 */
@Component
class TablesForDigest implements ForDigest {
    private static final int ONCE = 1;

    private final TablesForToday today;
    private final Tables tables;
    private final Plans plans;
    private final Promises promises;
    private final WhatWeSaid said;
    private final TablesFromLetter acts;

    TablesForDigest(
            TablesForToday today,
            Tables tables,
            Plans plans,
            Promises promises,
            WhatWeSaid said,
            TablesFromLetter acts) {
        this.today = today;
        this.tables = tables;
        this.plans = plans;
        this.promises = promises;
        this.said = said;
        this.acts = acts;
    }

    @Override
    public List<DigestPart> parts(PersonId person, int days, Texts texts) {
        var mine = tables.ofPerson(person).stream().collect(Collectors.toMap(TableView::id, Function.identity()));
        var parts = new ArrayList<DigestPart>();
        for (var offer : today.offers()) parts.add(part("offer:" + offer.id(), today.offer(offer, texts), List.of()));
        for (var lost : today.lost()) parts.add(part("lost:" + lost.id(), TablesForToday.lost(lost, texts), List.of()));
        for (var answered : today.answered())
            parts.add(part(
                    "answered:" + answered.id() + ":" + answered.state(),
                    TablesForToday.answer(answered, texts),
                    List.of()));
        for (var plan : plans.ofPerson(person)) {
            var table = mine.get(plan.table());
            if (table == null || !today.isTold(plan, table, days)) continue;
            var about = (plan.day().isBefore(tables.today(table)) ? "plan-gone:" : "plan:") + plan.id();
            parts.add(part(
                    about + ":" + plan.version(),
                    today.plan(plan, table, texts),
                    plan.waitsFor(person) && !plan.day().isBefore(tables.today(table))
                            ? TablesFromLetter.answers(plan, texts)
                            : List.of()));
        }
        mine.values().stream().map(tables::today).max(LocalDate::compareTo).ifPresent(day -> {
            for (var promise : promises.dueUntil(day.plusDays(days), person)) {
                var table = mine.get(promise.table());
                if (table == null) continue;
                var late = promise.by().filter(by -> by.isBefore(day)).isPresent();
                var about = (late ? "promise-late:" : "promise:") + promise.id() + ":" + promise.version();
                parts.add(part(
                        about, today.promise(promise, table, texts), List.of(TablesFromLetter.done(promise, texts))));
            }
        });
        for (var due : said.dueUntil(tables.today())) {
            parts.add(part("said:" + due.note() + ":" + due.lookAgain(), today.said(due, texts), List.of()));
        }
        for (var unread : said.unread())
            parts.add(part(unread.about(), TablesForToday.unread(unread, true, texts), List.of()));
        for (var left : today.left()) parts.add(part(left.about(), TablesForToday.left(left, texts), List.of()));
        for (var asked : today.asked()) {
            var table = mine.get(asked.table());
            if (table == null) continue;
            for (var proposal : acts.waiting(table)) parts.add(proposal(proposal, table, texts));
        }
        for (var table : mine.values()) acts.month(table, texts).ifPresent(parts::add);
        return parts;
    }

    private static DigestPart proposal(Proposal proposal, TableView table, Texts texts) {
        var steps = new ArrayList<>(TablesFromLetter.answers(proposal, texts));
        steps.add(new Go(texts.t("tables.today.proposal.go"), table.path()));
        return new DigestPart(
                20,
                "proposal:" + proposal.id(),
                ONCE,
                texts.t("tables.today.proposal", table.name()),
                proposal.words(table, texts),
                steps);
    }

    /** What Today says, with what can be done from a letter in the place of its buttons. */
    private static DigestPart part(String about, Waiting waiting, List<DigestPart.Step> acts) {
        var steps = new ArrayList<>(acts);
        waiting.steps().stream()
                .filter(step -> !step.posts())
                .forEach(step -> steps.add(new Go(step.label(), step.path())));
        return new DigestPart(waiting.order(), about, ONCE, waiting.title(), waiting.text(), steps);
    }
}
