package org.longtable.pace;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.longtable.pace.Due.Kind;
import org.longtable.pace.TimeRequest.Told;
import org.longtable.pace.TimesForTrust.Facts;
import org.longtable.relationships.TimeBefore;
import org.longtable.vocabulary.Fraction;

/**
 * What a letter that asks for time rests on, for the table alone: the time there is with the dates that hold, and with
 * those asked for.
 *
 * @param before the first deliverable of the grant as it holds
 * @param after the first deliverable as it is asked for, or as it holds
 * @param somethingToTalkAbout that the partners' answers differ somewhere; not where (C4)
 * @param given the time given before the table began, which is told beside what is worked out and never part of it (F3)
 */
public record Evidence(
        Optional<Familiarity> how,
        Fraction congruence,
        Optional<LocalDate> firstMoment,
        Optional<LocalDate> before,
        Optional<LocalDate> after,
        boolean somethingToTalkAbout,
        Optional<TimeBefore> given,
        LocalDate asOf) {

    static Evidence of(
            Facts facts, Proposed proposed, boolean somethingToTalkAbout, Optional<TimeBefore> given, LocalDate on) {
        return new Evidence(
                facts.known().map(Known::how),
                facts.congruence(),
                facts.firstMoment(),
                new Proposed(List.of(), proposed.current()).would(Kind.FIRST_DELIVERABLE),
                proposed.would(Kind.FIRST_DELIVERABLE),
                somethingToTalkAbout,
                given,
                on);
    }

    /** With the dates that hold. */
    public TimeForTrust now() {
        return time(before);
    }

    /** With the dates asked for. */
    public TimeForTrust then() {
        return time(after);
    }

    /** P as the letter may tell it; empty while it is not known. */
    Optional<Told> told() {
        return now() instanceof Reckoned now && then() instanceof Reckoned then
                ? now.pressure()
                        .flatMap(before -> then.pressure().map(after -> new Told(before.rounded(2), after.rounded(2))))
                : Optional.empty();
    }

    /** Whether the dates that hold are known to be faster than trust usually grows. */
    boolean isRushed() {
        return now() instanceof Reckoned now
                && now.pressure().map(Pace::under).filter(Pace.RUSHED::equals).isPresent();
    }

    private TimeForTrust time(Optional<LocalDate> firstDeliverable) {
        return TimeForTrust.of(
                how.orElse(null), congruence, firstMoment.orElse(null), firstDeliverable.orElse(null), asOf);
    }
}
