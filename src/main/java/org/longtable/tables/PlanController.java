package org.longtable.tables;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.longtable.site.Choice;
import org.longtable.site.Done;
import org.longtable.site.Pages;
import org.longtable.site.Refused;
import org.longtable.site.Typed;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.PlanId;
import org.longtable.vocabulary.TableId;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Planned moments: when, where, who is asked. */
@Controller
class PlanController {
    /** Codes of the kinds of moment, in the order of the list that people know. */
    private static final Set<String> KINDS = new LinkedHashSet<>(List.of(
            "meal", "long_talk", "their_event", "helping_out", "visiting_work", "listening", "workshop", "call"));

    private final Tables tables;
    private final Plans plans;
    private final CalendarFile calendar;
    private final Pages pages;

    PlanController(Tables tables, Plans plans, CalendarFile calendar, Pages pages) {
        this.tables = tables;
        this.plans = plans;
        this.calendar = calendar;
        this.pages = pages;
    }

    @GetMapping("/tables/{id}/plans/new")
    String form(
            @PathVariable TableId id,
            PersonId me,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String asked,
            HttpServletRequest request,
            Model model) {
        var wished = Typed.nothing().with("kind", kind).with("asked", asked);
        return form(tables.inside(id, me), null, wished, request, model);
    }

    @PostMapping("/tables/{id}/plans")
    String plan(
            @PathVariable TableId id,
            PersonId me,
            Typed typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var table = tables.inside(id, me);
        var planned = read(table, typed);
        if (typed.refused()) return Refused.again(response, form(table, null, typed, request, model));
        plans.plan(id, planned, me);
        Done.say(next, "tables.plan.saved");
        return "redirect:" + table.path();
    }

    @GetMapping("/tables/{id}/plans/{plan}")
    String show(@PathVariable TableId id, @PathVariable PlanId plan, PersonId me, Model model) {
        model.addAttribute("table", tables.find(id, me));
        model.addAttribute("plan", plans.find(id, plan));
        return "tables/plan";
    }

    @GetMapping("/tables/{id}/plans/{plan}/edit")
    String edit(
            @PathVariable TableId id, @PathVariable PlanId plan, PersonId me, HttpServletRequest request, Model model) {
        var table = tables.inside(id, me);
        var stored = plans.open(plan, me);
        var typed = Typed.stored(stored.fields())
                .with("kind", stored.kind())
                .with(
                        "asked",
                        stored.asked().stream()
                                .map(one -> one.person().toString())
                                .toList());
        return form(table, stored, typed, request, model);
    }

    @PostMapping("/tables/{id}/plans/{plan}")
    String change(
            @PathVariable TableId id,
            @PathVariable PlanId plan,
            PersonId me,
            Typed typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var table = tables.inside(id, me);
        var planned = read(table, typed);
        if (typed.refused()) return Refused.again(response, form(table, plans.find(id, plan), typed, request, model));
        plans.change(id, plan, planned, typed.version());
        Done.say(next, "tables.plan.saved");
        return "redirect:" + table.path() + "/plans/" + plan;
    }

    /** Whoever is asked says whether they come. */
    @PostMapping("/tables/{id}/plans/{plan}/answers")
    String answer(
            @PathVariable TableId id, @PathVariable PlanId plan, PersonId me, Typed typed, RedirectAttributes next) {
        tables.find(id, me);
        var coming = typed.raw("coming").equals("yes");
        plans.answer(id, plan, me, coming);
        Done.say(next, coming ? "tables.plan.i-come" : "tables.plan.i-do-not-come");
        return "redirect:/tables/" + id + "/plans/" + plan;
    }

    @PostMapping("/tables/{id}/plans/{plan}/cancellations")
    String callOff(@PathVariable TableId id, @PathVariable PlanId plan, PersonId me, RedirectAttributes next) {
        var table = tables.inside(id, me);
        plans.callOff(id, plan);
        Done.say(next, "tables.plan.called-off");
        return "redirect:" + table.path();
    }

    @GetMapping("/tables/{id}/plans/{plan}/calendar.ics")
    ResponseEntity<String> calendar(
            @PathVariable TableId id, @PathVariable PlanId plan, PersonId me, HttpServletRequest request) {
        var table = tables.find(id, me);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/calendar;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"longtable.ics\"")
                .body(calendar.of(table, plans.find(id, plan), pages.texts(request)));
    }

    private Plans.Planned read(TableView table, Typed typed) {
        return new Plans.Planned(
                typed.optionalText("what", 200),
                typed.optionalChoice("kind", code -> Optional.of(code).filter(KINDS::contains))
                        .orElse(""),
                typed.day("day"),
                typed.optionalTime("time"),
                typed.optionalText("place", 300),
                table.isQuiet()
                        ? Set.of()
                        : table.seatsOn(tables.today(table)).stream()
                                .map(SeatView::person)
                                .filter(person -> typed.chose("asked", person.toString()))
                                .collect(Collectors.toSet()));
    }

    private String form(TableView table, @Nullable Plan stored, Typed typed, HttpServletRequest request, Model model) {
        var texts = pages.texts(request);
        model.addAttribute("table", table);
        model.addAttribute("plan", stored);
        model.addAttribute("typed", typed);
        model.addAttribute(
                "kinds",
                KINDS.stream()
                        .map(code -> new Choice(code, texts.t("tables.plan.kind." + code)))
                        .toList());
        model.addAttribute(
                "people",
                table.seatsOn(tables.today(table)).stream()
                        .map(seat -> new Choice(seat.person().toString(), seat.name()))
                        .toList());
        return "tables/plan-form";
    }
}
