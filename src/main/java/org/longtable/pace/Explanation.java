package org.longtable.pace;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.longtable.vocabulary.Figure;
import org.longtable.vocabulary.Figure.Input;

/** How each number of F3 was worked out. */
record Explanation(Reckoned reckoned) {
    private static final String RECOMMENDED_DAYS = "R* = ⌈365 · (1 − 0.5 F − 0.25 M)⌉";
    private static final String DAYS = "R = t₁ − t₀";
    private static final String PRESSURE = "P = max(0, 1 − R ÷ R*)";
    private static final String EARLIEST_WORKABLE_START = "t₀ + ⌈0.75 · R*⌉";

    List<Figure> figures() {
        return List.of(recommendedDays(), days(), pressure(), earliestWorkableStart());
    }

    private Figure recommendedDays() {
        var inputs = List.of(
                new Input("pace.familiarity", reckoned.familiarity().value().rounded(2)),
                new Input("pace.congruence", reckoned.congruence()));
        return Figure.count(
                "pace.recommended-days", RECOMMENDED_DAYS, reckoned.recommendedDays(), inputs, reckoned.asOf());
    }

    private Figure days() {
        var inputs = known(firstMoment(), firstDeliverable());
        var days = reckoned.daysThereAre();
        if (days.isEmpty()) return notYet("pace.days", DAYS, inputs);
        return Figure.count("pace.days", DAYS, days.getAsLong(), inputs, reckoned.asOf());
    }

    private Figure pressure() {
        var inputs = known(firstMoment(), firstDeliverable(), recommended());
        return reckoned.pressure()
                .<Figure>map(pressure ->
                        new Figure.Known("pace.pressure", PRESSURE, pressure.rounded(2), inputs, reckoned.asOf()))
                .orElseGet(() -> notYet("pace.pressure", PRESSURE, inputs));
    }

    private Figure earliestWorkableStart() {
        var name = "pace.earliest-workable-start";
        var inputs = known(firstMoment(), recommended());
        return reckoned.earliestWorkableStart()
                .<Figure>map(
                        start -> new Figure.Day(name, EARLIEST_WORKABLE_START, start, start, inputs, reckoned.asOf()))
                .orElseGet(() -> notYet(name, EARLIEST_WORKABLE_START, inputs));
    }

    private Figure notYet(String name, String formula, List<Input> inputs) {
        var reason = reckoned.firstMoment() == null ? "pace.no-first-moment" : "pace.no-first-deliverable";
        return new Figure.NotYet(name, formula, reason, inputs, reckoned.asOf());
    }

    private Optional<Input> recommended() {
        return Optional.of(new Input("pace.recommended-days", reckoned.recommendedDays()));
    }

    private Optional<Input> firstMoment() {
        return day("pace.first-moment", reckoned.firstMoment());
    }

    private Optional<Input> firstDeliverable() {
        return day("pace.first-deliverable", reckoned.firstDeliverable());
    }

    private static Optional<Input> day(String name, @Nullable LocalDate day) {
        return day == null ? Optional.empty() : Optional.of(new Input(name, day));
    }

    @SafeVarargs
    private static List<Input> known(Optional<Input>... inputs) {
        return List.of(inputs).stream().flatMap(Optional::stream).toList();
    }
}
