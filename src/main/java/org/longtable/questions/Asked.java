package org.longtable.questions;

import java.util.List;
import java.util.Optional;

/**
 * What one viewer may be asked at one table.
 *
 * @param awake in the order in which they are asked
 * @param resting put aside, and unchanged since
 */
public record Asked(List<Question> awake, List<Resting> resting) {
    static final Asked NOTHING = new Asked(List.of(), List.of());

    public Asked {
        awake = List.copyOf(awake);
        resting = List.copyOf(resting);
    }

    /** The one that a table's page shows (C10). */
    public Optional<Question> first() {
        return awake.stream().findFirst();
    }

    /** How many more there are, for when people have time. */
    public int others() {
        return Math.max(0, awake.size() - 1);
    }
}
