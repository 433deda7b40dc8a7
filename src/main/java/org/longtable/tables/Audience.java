package org.longtable.tables;

import java.util.List;
import org.longtable.vocabulary.PartnerId;

/**
 * Who may read a line of the history: always people seated there, and of these
 *
 * @param fundersToo also those who are there only as a funder (C4)
 * @param only nobody but people of these partners; everyone when empty
 * @param except nobody of these partners
 */
public record Audience(boolean fundersToo, List<PartnerId> only, List<PartnerId> except) {
    public Audience {
        only = List.copyOf(only);
        except = List.copyOf(except);
    }

    /** Everyone who sits there for a partner that is more than a funder. */
    public static Audience inside() {
        return new Audience(false, List.of(), List.of());
    }

    /** Everyone at the table. */
    public static Audience everyone() {
        return new Audience(true, List.of(), List.of());
    }

    public static Audience only(List<PartnerId> partners) {
        return new Audience(false, partners, List.of());
    }

    public static Audience except(List<PartnerId> partners) {
        return new Audience(false, List.of(), partners);
    }
}
