package org.longtable.assumptions;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.longtable.understanding.MomentLink;

/**
 * What was learned, and what it changes in the plan.
 *
 * @param version the number of the version of the plan that took it in; absent until one did
 */
public record Lesson(
        UUID id,
        String learned,
        String changes,
        LocalDate on,
        Optional<MomentLink> moment,
        OptionalInt version,
        boolean mine,
        Optional<LocalDate> removedOn) {
    /**
     * As it is written down.
     *
     * @param assumption the one that it is about, if it stands in the log
     * @param assumed in words what was taken for granted, where it does not stand there yet; may be empty
     * @param turn what became of it; absent where it is about none
     */
    public record Told(
            String learned,
            String changes,
            LocalDate on,
            Optional<MomentLink> moment,
            Optional<Assumption> assumption,
            String assumed,
            Optional<Assumption.Turn> turn) {}
}
