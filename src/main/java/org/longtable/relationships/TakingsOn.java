package org.longtable.relationships;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.longtable.relationships.TakingOn.What;
import org.longtable.site.Texts;
import org.longtable.tables.Duties;
import org.longtable.tables.Plans;
import org.longtable.tables.Promises;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.HandoverId;
import org.longtable.vocabulary.Kind;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TakingOnId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Front door: what the one who leaves has in hand passes to others of their side, who say yes themselves. */
@Component
class TakingsOn {
    private final HandoverStore store;
    private final Handovers handovers;
    private final HandoverPages pages;
    private final Tables tables;
    private final Duties duties;
    private final Promises promises;
    private final Plans plans;

    TakingsOn(
            HandoverStore store,
            Handovers handovers,
            HandoverPages pages,
            Tables tables,
            Duties duties,
            Promises promises,
            Plans plans) {
        this.store = store;
        this.handovers = handovers;
        this.pages = pages;
        this.tables = tables;
        this.duties = duties;
        this.promises = promises;
        this.plans = plans;
    }

    /** Asks someone of the own side; asking oneself is the yes. @throws NotFound for anyone else */
    @Transactional
    void ask(TableView table, HandoverId id, What what, PersonId person, PersonId me) {
        var handover = ofOwnSide(table, id);
        var there = handover.staying(table, tables.today(table)).stream()
                .anyMatch(seat -> seat.person().equals(person));
        if (!there || handover.isOf(person) || !isInHand(table, handover, what)) throw new NotFound();
        store.ask(id, what, person, person.equals(me), me);
        if (person.equals(me)) {
            store.takenOn(id).stream()
                    .filter(one -> one.what().equals(what) && one.person().equals(me))
                    .forEach(one -> store.answer(one.id(), true));
            carryOut(table, what, me);
        }
    }

    /** One's own answer; a no needs no reason, and the next may be asked. */
    @Transactional
    void answer(TableView table, HandoverId id, TakingOnId taking, boolean yes, PersonId me) {
        ofOwnSide(table, id);
        var asked = store.takenOn(id).stream()
                .filter(one -> one.id().equals(taking) && one.waitsFor(me))
                .findFirst()
                .orElseThrow(NotFound::new);
        store.answer(taking, yes);
        if (yes) carryOut(table, asked.what(), me);
    }

    /** Plans an introduction with the three of them, while the one who leaves is still there. */
    @Transactional
    void introduce(TableView table, HandoverId id, String who, String to, Texts texts, PersonId me) {
        var handover = handovers.open(table, id);
        var one = pages.introductions(table, handover, me).stream()
                .filter(pair -> pair.who().person().toString().equals(who)
                        && pair.to().person().toString().equals(to))
                .findFirst()
                .orElseThrow(NotFound::new);
        plans.plan(
                table.id(),
                new Plans.Planned(
                        shortened(texts.t(
                                "relationships.handover.introduction.plan",
                                handover.personName(),
                                one.who().name(),
                                one.to().name())),
                        Kind.MEAL.code(),
                        before(handover.lastDay(), tables.today(table)),
                        Optional.empty(),
                        "",
                        Set.of(handover.person(), one.who().person(), one.to().person())),
                me);
    }

    /** Within a week, and before the last day begins. */
    private static LocalDate before(LocalDate lastDay, LocalDate today) {
        var inAWeek = today.plusDays(7);
        return inAWeek.isBefore(lastDay) ? inAWeek : lastDay.minusDays(1);
    }

    private static String shortened(String text) {
        return text.length() <= 200 ? text : text.substring(0, 199) + "…";
    }

    private void carryOut(TableView table, What what, PersonId me) {
        switch (what) {
            case What.ToLookAfter(var duty) -> duties.takeOver(table, duty, me);
            case What.ToDo(var promise) -> promises.takeOver(table, promise, me);
        }
    }

    private boolean isInHand(TableView table, Handover handover, What what) {
        return switch (what) {
            case What.ToLookAfter(var duty) ->
                tables.lookedAfter(table.id()).stream()
                        .anyMatch(one -> one.duty() == duty && one.person().equals(handover.person()));
            case What.ToDo(var promise) -> {
                var said = promises.own(table, promise);
                yield said.isOpen() && said.person().equals(Optional.of(handover.person()));
            }
        };
    }

    private Handover ofOwnSide(TableView table, HandoverId id) {
        var handover = handovers.open(table, id);
        if (!table.mine().equals(handover.partner())) throw new NotFound();
        return handover;
    }
}
