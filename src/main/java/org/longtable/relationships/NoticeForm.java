package org.longtable.relationships;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.longtable.directory.Affiliation;
import org.longtable.directory.Affiliations;
import org.longtable.site.Choice;
import org.longtable.site.Typed;
import org.longtable.tables.PartnerView;
import org.longtable.tables.SeatView;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The form in which one says when one leaves: this table or the whole organisation; or when a colleague does. */
@Component
class NoticeForm {
    private static final String ALL = "organisation";

    /**
     * A last day that someone says.
     *
     * @param colleague whose day it is, once they say yes; none when it is one's own
     * @param belonging what ends with it, when the whole organisation is left
     */
    record Notice(LocalDate day, Optional<PersonId> colleague, Optional<Affiliation> belonging, boolean ownSide) {}

    private final Tables tables;
    private final Handovers handovers;
    private final Affiliations affiliations;

    NoticeForm(Tables tables, Handovers handovers, Affiliations affiliations) {
        this.tables = tables;
        this.handovers = handovers;
        this.affiliations = affiliations;
    }

    /** What was said before, if anything was. */
    Typed begin(TableView table, PersonId me) {
        var typed = Typed.nothing().with("who", me.toString()).with("what", "table");
        handovers.standing(table, me).ifPresent(one -> {
            typed.with("last_day", one.lastDay().toString());
            if (one.ownSide()) typed.with("own_side", "yes");
            if (one.belonging().isPresent()) typed.with("what", ALL);
        });
        return typed;
    }

    Notice read(TableView table, PersonId me, Typed typed) {
        var day = lastDay(table, typed);
        var colleague = colleague(table, me, typed);
        var belonging = colleague.isEmpty() && typed.raw("what").equals(ALL)
                ? belonging(table, me)
                : Optional.<Affiliation>empty();
        belonging
                .map(one -> one.when().from())
                .filter(from -> typed.problem("last_day").isEmpty() && day.isBefore(from))
                .ifPresent(from -> typed.problem("last_day", "relationships.notice.before-belonging", from));
        return new Notice(day, colleague, belonging, typed.ticked("own_side"));
    }

    String page(TableView table, PersonId me, Typed typed, Model model) {
        var today = tables.today(table);
        model.addAttribute("table", table);
        model.addAttribute("mine", table.partner(table.mine()).orElseThrow());
        model.addAttribute("typed", typed);
        model.addAttribute("earliest", today.plusDays(1));
        model.addAttribute("last", table.peopleOf(table.mine(), today).size() == 1);
        model.addAttribute("me", me.toString());
        model.addAttribute(
                "people",
                ownSide(table).stream()
                        .map(seat -> new Choice(seat.person().toString(), seat.name()))
                        .toList());
        model.addAttribute("standing", handovers.standing(table, me));
        model.addAttribute("asked", handovers.askedBy(table, me));
        model.addAttribute(
                "ends",
                belonging(table, me)
                        .map(one -> affiliations.endingWith(one.organisation(), me))
                        .orElse(List.of()));
        return "relationships/notice";
    }

    private LocalDate lastDay(TableView table, Typed typed) {
        var day = typed.day("last_day");
        if (typed.problem("last_day").isEmpty() && !day.isAfter(tables.today(table)))
            typed.problem("last_day", "relationships.notice.past");
        return day;
    }

    private Optional<PersonId> colleague(TableView table, PersonId me, Typed typed) {
        return typed.choice(
                        "who",
                        text -> ownSide(table).stream()
                                .map(SeatView::person)
                                .filter(person -> person.toString().equals(text))
                                .findFirst())
                .filter(person -> !person.equals(me));
    }

    private List<SeatView> ownSide(TableView table) {
        return table.seatsOn(tables.today(table)).stream()
                .filter(seat -> seat.partner().equals(table.mine()))
                .toList();
    }

    private Optional<Affiliation> belonging(TableView table, PersonId me) {
        return table.partner(table.mine())
                .flatMap(PartnerView::organisation)
                .flatMap(organisation -> affiliations.of(me).stream()
                        .filter(one -> one.organisation().equals(organisation) && !one.isOverOn(tables.today(table)))
                        .findFirst());
    }
}
