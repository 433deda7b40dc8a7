package org.longtable.conversations;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.longtable.understanding.Difference.State;
import org.longtable.vocabulary.PartnerId;

/**
 * What may be recorded of an item: it stands once every partner said yes to these words.
 *
 * @param state where it stands now, where that is said
 * @param by the chosen name of who proposed it; empty where the viewer may no longer see it
 * @param yes partners that said yes
 * @param standsOn since when it stands
 * @param removedOn when whoever proposed it took the words back
 */
public record Recorded(
        String words,
        Optional<State> state,
        String cost,
        String by,
        boolean mine,
        LocalDate proposedOn,
        List<PartnerId> yes,
        Optional<LocalDate> standsOn,
        Optional<LocalDate> removedOn,
        long version) {
    public Recorded {
        yes = List.copyOf(yes);
    }

    public boolean stands() {
        return standsOn.isPresent();
    }

    /** What someone proposes to record. */
    public record Proposed(String words, Optional<State> state, String cost) {
        public Proposed {
            if (state.filter(one -> one == State.AGREED_TO_DIFFER).isPresent() && cost.isEmpty())
                throw new IllegalArgumentException("what it costs the community is part of agreeing to differ");
        }
    }
}
