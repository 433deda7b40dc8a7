package org.longtable.pace;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.longtable.vocabulary.Figure;
import org.longtable.vocabulary.Fraction;

/** Time for trust where the familiarity is known. */
public record Reckoned(
        Familiarity familiarity,
        Fraction congruence,
        @Nullable LocalDate firstMoment,
        @Nullable LocalDate firstDeliverable,
        LocalDate asOf)
        implements TimeForTrust {

    private static final Fraction A_YEAR = Fraction.whole(365);
    private static final Fraction WEIGHT_OF_FAMILIARITY = Fraction.of(1, 2);
    private static final Fraction WEIGHT_OF_CONGRUENCE = Fraction.of(1, 4);
    private static final Fraction WORKABLE_PART = Fraction.of(3, 4);

    public Reckoned {
        if (!congruence.isBetween(Fraction.ZERO, Fraction.ONE))
            throw new IllegalArgumentException("congruence is 0 to 1, not " + congruence);
    }

    /** R*: 92 to 365. */
    public long recommendedDays() {
        return A_YEAR.times(Fraction.ONE
                        .minus(WEIGHT_OF_FAMILIARITY.times(familiarity.value()))
                        .minus(WEIGHT_OF_CONGRUENCE.times(congruence)))
                .ceiling();
    }

    /** R: days from the first moment to the first deliverable, 0 if that is due before; empty while either is open. */
    public OptionalLong daysThereAre() {
        if (firstMoment == null || firstDeliverable == null) return OptionalLong.empty();
        return OptionalLong.of(Math.max(0, ChronoUnit.DAYS.between(firstMoment, firstDeliverable)));
    }

    /** P: 0 to 1; empty while a day is open. */
    public Optional<Fraction> pressure() {
        var days = daysThereAre();
        if (days.isEmpty()) return Optional.empty();
        var free = Fraction.ONE.minus(Fraction.of(days.getAsLong(), recommendedDays()));
        return Optional.of(free.compareTo(Fraction.ZERO) > 0 ? free : Fraction.ZERO);
    }

    public Optional<Pace> pace() {
        return pressure().map(Pace::under);
    }

    /** Empty before the first moment. */
    public Optional<LocalDate> earliestWorkableStart() {
        return Optional.ofNullable(firstMoment).map(first -> first.plusDays(workableDays()));
    }

    @Override
    public boolean isRushed() {
        return pace().filter(Pace.RUSHED::equals).isPresent();
    }

    @Override
    public List<Figure> figures() {
        return new Explanation(this).figures();
    }

    private long workableDays() {
        return WORKABLE_PART.times(Fraction.whole(recommendedDays())).ceiling();
    }
}
