package org.longtable.relationships;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.longtable.letters.DigestPart;
import org.longtable.letters.DigestPart.Go;
import org.longtable.letters.ForDigest;
import org.longtable.site.ForToday;
import org.longtable.site.Texts;
import org.longtable.tables.Promise;
import org.longtable.tables.Promises;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Component;

/** What waits for a person from handovers, on Today and, once each, in the weekly letter. */
@Component
class HandoversForToday implements ForToday, ForDigest {
    private static final int AFTER_PROPOSALS = 25;
    private static final int LIKE_A_PROMISE = 40;
    private static final int LATER = 55;
    private static final int AHEAD = 7;

    private final Tables tables;
    private final HandoverStore store;
    private final WaysOn ways;
    private final Promises promises;

    private record Told(String about, Waiting waiting, String path) {}

    HandoversForToday(Tables tables, HandoverStore store, WaysOn ways, Promises promises) {
        this.tables = tables;
        this.store = store;
        this.ways = ways;
        this.promises = promises;
    }

    @Override
    public List<Waiting> waiting(PersonId person, Texts texts) {
        return told(person, AHEAD, texts).stream().map(Told::waiting).toList();
    }

    @Override
    public List<DigestPart> parts(PersonId person, int days, Texts texts) {
        return told(person, days, texts).stream()
                .map(one -> new DigestPart(
                        one.waiting().order(),
                        one.about(),
                        1,
                        one.waiting().title(),
                        one.waiting().text(),
                        List.of(new Go(texts.t("relationships.handover.read"), one.path()))))
                .toList();
    }

    private List<Told> told(PersonId me, int days, Texts texts) {
        var told = new ArrayList<Told>();
        var mine = tables.ofPerson(me);
        var byId = mine.stream().collect(Collectors.toMap(TableView::id, Function.identity()));
        for (var handover : store.of(me, mine)) {
            var table = byId.get(handover.table());
            if (table == null || handover.hasBegun(tables.today(table))) continue;
            if (handover.state() == Handover.State.ASKED) told.add(asked(table, handover, texts));
            else if (handover.isRunning()) told.add(mine(table, handover, texts));
        }
        for (var waiting : store.unanswered(me)) {
            var table = byId.get(waiting.table());
            if (table != null) told.add(takingOn(table, waiting, texts));
        }
        mine.stream().map(tables::today).max(LocalDate::compareTo).ifPresent(today -> {
            for (var telling : store.telling(me, today.plusDays(days))) told.add(telling(telling, texts));
        });
        for (var one : ways.mine()) if (one.over() && !one.stays() && !one.answered()) told.add(found(one, texts));
        return told;
    }

    /** A colleague entered when this person leaves: theirs to say. */
    private static Told asked(TableView table, Handover asked, Texts texts) {
        var answers = asked.path() + "/answers";
        return new Told(
                "leaving:" + asked.id(),
                new Waiting(
                        AFTER_PROPOSALS,
                        texts.t("relationships.today.leaving", asked.byName(), asked.lastDay()),
                        texts.t("relationships.today.leaving.text", table.name()),
                        List.of(
                                Step.post(texts.t("relationships.today.leaving.yes"), answers, Map.of("answer", "yes"))
                                        .asMain(),
                                Step.post(texts.t("relationships.today.leaving.no"), answers, Map.of("answer", "no")))),
                "/");
    }

    private Told takingOn(TableView table, HandoverStore.Unanswered waiting, Texts texts) {
        var answers = waiting.path() + "/takings/" + waiting.asked().id() + "/answers";
        return new Told(
                "taking-on:" + waiting.asked().id(),
                new Waiting(
                        AFTER_PROPOSALS,
                        texts.t(
                                "relationships.today.taking",
                                what(waiting.asked().what(), texts)),
                        texts.t("relationships.today.taking.text", waiting.leaver(), waiting.lastDay(), table.name()),
                        List.of(
                                Step.post(
                                                texts.t("relationships.handover.take-on"),
                                                answers,
                                                Map.of("answer", "yes", "back", "today"))
                                        .asMain(),
                                Step.post(
                                        texts.t("relationships.handover.rather-not"),
                                        answers,
                                        Map.of("answer", "no", "back", "today")),
                                Step.link(texts.t("relationships.handover.read"), waiting.path()))),
                waiting.path());
    }

    private String what(TakingOn.What what, Texts texts) {
        return switch (what) {
            case TakingOn.What.ToLookAfter(var duty) -> texts.t("tables.duty." + duty.code());
            case TakingOn.What.ToDo(var id) ->
                promises.find(id).map(Promise::what).orElse("");
        };
    }

    private static Told mine(TableView table, Handover mine, Texts texts) {
        return new Told(
                "my-handover:" + mine.id() + ":" + mine.lastDay(),
                new Waiting(
                        LATER,
                        texts.t("relationships.today.mine", table.name(), mine.lastDay()),
                        texts.t("relationships.today.mine.text"),
                        List.of(Step.link(texts.t("relationships.handover.read"), mine.path()))),
                mine.path());
    }

    private static Told telling(HandoverStore.Telling one, Texts texts) {
        return new Told(
                "telling:" + one.handover() + ":" + one.by(),
                new Waiting(
                        LIKE_A_PROMISE,
                        texts.t("relationships.today.telling", one.by()),
                        "",
                        List.of(
                                Step.post(
                                                texts.t("relationships.handover.done"),
                                                one.path() + "/lines",
                                                Map.of("line", HandoverLine.COMMUNITY.code(), "standing", "done"))
                                        .asMain(),
                                Step.link(texts.t("relationships.handover.read"), one.path()))),
                one.path());
    }

    private static Told found(OwnDeparture one, Texts texts) {
        return new Told(
                "found:" + one.id(),
                new Waiting(
                        LATER,
                        texts.t("relationships.today.found", one.tableName()),
                        texts.t("relationships.today.found.text"),
                        List.of(
                                Step.link(texts.t("relationships.today.found.say"), "/me/departures"),
                                Step.post(
                                        texts.t("relationships.today.found.no"),
                                        "/me/departures/" + one.id(),
                                        Map.of("back", "today")))),
                "/me/departures");
    }
}
