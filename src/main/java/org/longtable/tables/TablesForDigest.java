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
 * Tables in the weekly letter: what is planned with its reader this week, what they said they would do, and proposals
 * that lack their partner's answer. The words are those of Today; each stands in one letter.
 */
@Component
class TablesForDigest implements ForDigest {
    private static final int ONCE = 1;

    private final TablesForToday today;
    private final Tables tables;
    private final Plans plans;
    private final Promises promises;
    private final WhatWeSaid said;

    TablesForDigest(TablesForToday today, Tables tables, Plans plans, Promises promises, WhatWeSaid said) {
        this.today = today;
        this.tables = tables;
        this.plans = plans;
        this.promises = promises;
        this.said = said;
    }

    @Override
    public List<DigestPart> parts(PersonId person, Texts texts) {
        var mine = tables.ofPerson(person).stream().collect(Collectors.toMap(TableView::id, Function.identity()));
        var parts = new ArrayList<DigestPart>();
        for (var plan : plans.ofPerson(person)) {
            var table = mine.get(plan.table());
            if (table == null || !today.isTold(plan, table)) continue;
            var about = (plan.day().isBefore(tables.today(table)) ? "plan-gone:" : "plan:") + plan.id();
            parts.add(part(about + ":" + plan.version(), today.plan(plan, table, texts), plan.path()));
        }
        mine.values().stream().map(tables::today).max(LocalDate::compareTo).ifPresent(day -> {
            for (var promise : promises.dueUntil(aWeekFrom(day), person)) {
                var table = mine.get(promise.table());
                if (table == null) continue;
                var late = promise.by().filter(by -> by.isBefore(day)).isPresent();
                var about = (late ? "promise-late:" : "promise:") + promise.id() + ":" + promise.version();
                parts.add(part(about, today.promise(promise, table, texts), promise.path()));
            }
        });
        for (var due : said.dueUntil(tables.today())) {
            var path = "/tables/" + due.table() + "/said";
            parts.add(part("said:" + due.note() + ":" + due.lookAgain(), today.said(due, texts), path));
        }
        for (var asked : today.asked())
            parts.add(new DigestPart(
                    20,
                    "proposal:" + asked.proposal(),
                    ONCE,
                    texts.t("tables.today.proposal", asked.tableName()),
                    "",
                    List.of(new Go(texts.t("tables.today.proposal.go"), "/tables/" + asked.table()))));
        return parts;
    }

    private static LocalDate aWeekFrom(LocalDate day) {
        return day.plusDays(TablesForToday.AHEAD);
    }

    /** What Today says, with the page of the thing in the place of buttons. */
    private static DigestPart part(String about, Waiting waiting, String path) {
        var steps = waiting.steps().stream()
                .filter(step -> !step.posts())
                .<DigestPart.Step>map(step -> new Go(step.label(), step.path()))
                .toList();
        return new DigestPart(waiting.order(), about, ONCE, waiting.title(), waiting.text(), steps);
    }
}
