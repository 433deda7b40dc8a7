package org.longtable.relationships;

import java.util.List;
import java.util.Set;
import org.longtable.vocabulary.Kind;

/**
 * What a table tried of the seven kinds of moment.
 *
 * @param had confirmed by both of a pair
 * @param waiting noted, where someone who is named there has not said yes yet
 * @param noted every kind of which there is a moment
 */
public record KindsNoted(Breadth had, Set<Kind> waiting, Set<Kind> noted) {
    /** What was noted and is not confirmed yet, in the order of the list. */
    public List<Kind> waitingForYes() {
        return had.unused().stream().filter(waiting::contains).toList();
    }

    /** What is not tried yet: nobody noted anything of that kind. */
    public List<Kind> untried() {
        return had.unused().stream().filter(kind -> !noted.contains(kind)).toList();
    }

    public boolean hasSomethingToTell() {
        return !waitingForYes().isEmpty() || !had.had().isEmpty() && !untried().isEmpty();
    }
}
