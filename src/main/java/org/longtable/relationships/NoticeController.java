package org.longtable.relationships;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.longtable.directory.Affiliation;
import org.longtable.directory.Affiliations;
import org.longtable.site.Choice;
import org.longtable.site.Done;
import org.longtable.site.Refused;
import org.longtable.site.Typed;
import org.longtable.tables.PartnerView;
import org.longtable.tables.SeatView;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.DateSpan;
import org.longtable.vocabulary.HandoverId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Saying when one leaves: this table, or the whole organisation; or, with their yes, when a colleague does. */
@Controller
class NoticeController {
    private static final String ALL = "organisation";

    private final Tables tables;
    private final Handovers handovers;
    private final Affiliations affiliations;

    NoticeController(Tables tables, Handovers handovers, Affiliations affiliations) {
        this.tables = tables;
        this.handovers = handovers;
        this.affiliations = affiliations;
    }

    @GetMapping("/tables/{id}/handovers/new")
    String form(@PathVariable TableId id, PersonId me, Model model) {
        var table = tables.inside(id, me);
        var typed = Typed.nothing().with("who", me.toString()).with("what", "table");
        handovers.standing(table, me).ifPresent(one -> {
            typed.with("last_day", one.lastDay().toString());
            if (one.ownSide()) typed.with("own_side", "yes");
            if (one.belonging().isPresent()) typed.with("what", ALL);
        });
        return page(table, me, typed, model);
    }

    @PostMapping("/tables/{id}/handovers")
    String give(
            @PathVariable TableId id,
            PersonId me,
            Typed typed,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var table = tables.inside(id, me);
        var day = lastDay(table, typed);
        var colleague = colleague(table, me, typed);
        var belonging = colleague.isEmpty() && typed.raw("what").equals(ALL)
                ? belonging(table, me)
                : Optional.<Affiliation>empty();
        belonging
                .filter(one -> typed.problem("last_day").isEmpty()
                        && day.isBefore(one.when().from()))
                .ifPresent(one -> typed.problem(
                        "last_day",
                        "relationships.notice.before-belonging",
                        one.when().from()));
        if (typed.refused()) return Refused.again(response, page(table, me, typed, model));
        if (colleague.isPresent()) {
            handovers.ask(table, colleague.get(), day, me);
            Done.say(next, "relationships.notice.asked");
            return "redirect:" + table.path() + "/handovers/new";
        }
        var handover = belonging.isPresent()
                ? leaveOrganisation(table, belonging.get(), day, typed.ticked("own_side"), me)
                : handovers.give(table, day, typed.ticked("own_side"), null, me);
        Done.say(next, "relationships.notice.given");
        return "redirect:" + table.path() + "/handovers/" + handover;
    }

    /** Leaving the organisation tells every table at which one sits for it. */
    private HandoverId leaveOrganisation(
            TableView table, Affiliation one, LocalDate day, boolean ownSide, PersonId me) {
        if (!day.equals(one.when().until()))
            affiliations.change(one.id(), one.role(), new DateSpan(one.when().from(), day), one.version(), me);
        return handovers.give(table, day, ownSide, one.id(), me);
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

    private String page(TableView table, PersonId me, Typed typed, Model model) {
        var mine = table.partner(table.mine()).orElseThrow();
        var today = tables.today(table);
        model.addAttribute("table", table);
        model.addAttribute("mine", mine);
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
}
