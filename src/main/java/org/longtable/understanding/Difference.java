package org.longtable.understanding;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.longtable.vocabulary.DifferenceId;
import org.longtable.vocabulary.PersonId;

/**
 * Something that the partners see differently (R103).
 *
 * @param owner who keeps it in mind; absent while nobody does
 * @param ownerName empty where the viewer may no longer see it
 * @param lookAgain the day on which to look at it again
 * @param noteBy the chosen name of who wrote the note; empty when there is none
 * @param noteRemovedOn when the note was taken back
 * @param changedOn when someone last wrote where it stands
 */
public record Difference(
        DifferenceId id,
        Statement statement,
        LocalDate namedOn,
        State state,
        Optional<PersonId> owner,
        String ownerName,
        Optional<LocalDate> lookAgain,
        String note,
        String noteBy,
        boolean noteIsMine,
        Optional<LocalDate> noteRemovedOn,
        Optional<LocalDate> changedOn,
        long version) {
    public enum State {
        NAMED,
        TALKED,
        SETTLED,
        AGREED_TO_DIFFER;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<State> of(String code) {
            return Arrays.stream(values())
                    .filter(state -> state.code().equals(code))
                    .findFirst();
        }

        /** Whether it needs a note: nobody should have to guess what was agreed. */
        boolean needsNote() {
            return this == SETTLED || this == AGREED_TO_DIFFER;
        }
    }

    public boolean isOpen() {
        return !state.needsNote();
    }

    /** What is written about it anew. */
    public record Change(State state, Optional<PersonId> owner, Optional<LocalDate> lookAgain, String note) {}
}
