package org.longtable.pace;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.longtable.pace.Due.Kind;
import org.longtable.pace.TimeRequest.AskedDate;

/**
 * Dates that are proposed for a grant, and what is wrong with them.
 *
 * @param current the dates that hold
 */
record Proposed(List<AskedDate> dates, List<Due> current) {
    private static final List<Kind> IN_ORDER = List.of(Kind.START, Kind.FIRST_DELIVERABLE, Kind.SHOWING, Kind.REPORT);

    /** What is wrong with one date. @param with the other date that it does not go with */
    record Refusal(AskedDate date, Why why, @Nullable LocalDate with) {}

    enum Why {
        PASSED,
        NOT_LATER,
        AFTER_A_LATER_ONE,
        BEFORE_AN_EARLIER_ONE;

        String key() {
            return "pace.request.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** At most one for each date; none when all is well. */
    List<Refusal> refusals(LocalDate today) {
        var refusals = new ArrayList<Refusal>();
        for (var date : dates) {
            if (date.after().isBefore(today)) refusals.add(new Refusal(date, Why.PASSED, null));
            else if (date.before().filter(date.after()::isBefore).isPresent())
                refusals.add(new Refusal(date, Why.NOT_LATER, date.before().get()));
            else outOfOrder(date).ifPresent(refusals::add);
        }
        return refusals;
    }

    /** The day that would hold. */
    Optional<LocalDate> would(Kind kind) {
        return dates.stream()
                .filter(date -> date.kind() == kind)
                .map(AskedDate::after)
                .findFirst()
                .or(() -> held(kind));
    }

    private Optional<LocalDate> held(Kind kind) {
        return current.stream().filter(due -> due.kind() == kind).map(Due::on).min(Comparator.naturalOrder());
    }

    private Optional<Refusal> outOfOrder(AskedDate date) {
        int at = IN_ORDER.indexOf(date.kind());
        if (at < 0) return Optional.empty();
        for (var later : IN_ORDER.subList(at + 1, IN_ORDER.size())) {
            var day = would(later);
            if (day.isPresent() && date.after().isAfter(day.get()))
                return Optional.of(new Refusal(date, Why.AFTER_A_LATER_ONE, day.get()));
        }
        for (var earlier : IN_ORDER.subList(0, at)) {
            var day = would(earlier);
            if (day.isPresent() && date.after().isBefore(day.get()))
                return Optional.of(new Refusal(date, Why.BEFORE_AN_EARLIER_ONE, day.get()));
        }
        return Optional.empty();
    }
}
