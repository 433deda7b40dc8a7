package org.longtable.assumptions;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.longtable.understanding.MomentLink;

/**
 * Something that a table takes for granted, or did.
 *
 * @param words empty once its writer took them back
 * @param source where it comes from; empty where nobody said
 * @param became what holds instead, where it changed
 * @param why what changed it
 * @param mine whether the reader wrote it
 */
public record Assumption(
        UUID id,
        String words,
        String source,
        State state,
        String became,
        String why,
        Optional<MomentLink> moment,
        Optional<LocalDate> changedOn,
        LocalDate writtenOn,
        boolean mine,
        Optional<LocalDate> removedOn,
        long version) {
    public enum State {
        HELD,
        CHANGED,
        DROPPED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<State> of(String code) {
            return Arrays.stream(values())
                    .filter(state -> state.code().equals(code))
                    .findFirst();
        }
    }

    /** What became of one, told anew. */
    public record Turn(State state, String became, String why, Optional<MomentLink> moment) {
        public Turn {
            if (state == State.CHANGED && became.isEmpty())
                throw new IllegalArgumentException("what changed became something");
        }
    }

    public boolean holds() {
        return state == State.HELD;
    }

    static List<Assumption> in(State state, List<Assumption> all) {
        return all.stream().filter(one -> one.state == state).toList();
    }
}
