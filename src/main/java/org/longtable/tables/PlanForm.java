package org.longtable.tables;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.longtable.site.Choice;
import org.longtable.site.Texts;
import org.longtable.site.Typed;
import org.longtable.vocabulary.Kind;
import org.springframework.ui.Model;

/** The form of a planned moment: what it reads, and how it shows what is stored. */
record PlanForm(TableView table, LocalDate today) {
    /** @param stored the plan as it is, whose day may have gone by; null for a new one */
    Plans.Planned read(Typed typed, @Nullable Plan stored) {
        var day = typed.day("day");
        var asItWas = stored != null && stored.day().equals(day);
        if (typed.problem("day").isEmpty() && day.isBefore(today) && !asItWas)
            typed.problem("day", "tables.plan.day.past");
        return new Plans.Planned(
                typed.optionalText("what", 200),
                typed.optionalChoice("kind", Kind::of).map(Kind::code).orElse(""),
                day,
                typed.optionalTime("time"),
                typed.optionalText("place", 300),
                table.isQuiet()
                        ? Set.of()
                        : table.seatsOn(today).stream()
                                .map(SeatView::person)
                                .filter(person -> typed.chose("asked", person.toString()))
                                .collect(Collectors.toSet()));
    }

    static Typed stored(Plan plan) {
        var asked = plan.asked().stream().map(one -> one.person().toString()).toList();
        return Typed.stored(plan.fields()).with("kind", plan.kind()).with("asked", asked);
    }

    String page(@Nullable Plan stored, Typed typed, Texts texts, Model model) {
        model.addAttribute("table", table);
        model.addAttribute("plan", stored);
        model.addAttribute("typed", typed);
        model.addAttribute(
                "kinds",
                Arrays.stream(Kind.values())
                        .map(kind -> new Choice(kind.code(), texts.t("tables.plan.kind." + kind.code())))
                        .toList());
        model.addAttribute(
                "people",
                table.seatsOn(today).stream()
                        .map(seat -> new Choice(seat.person().toString(), seat.name()))
                        .toList());
        return "tables/plan-form";
    }
}
