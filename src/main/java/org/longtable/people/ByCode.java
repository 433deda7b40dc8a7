package org.longtable.people;

import java.util.Optional;
import java.util.UUID;
import org.longtable.vocabulary.TableId;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * How someone without an account came in: with the code on this paper, to this table and nowhere else, for a short while
 * and perhaps on a device that is not theirs.
 */
public record ByCode(UUID paper, TableId table) {
    /** The code with which the asking person came in; empty for someone who signed in. */
    public static Optional<ByCode> ofThisVisit() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn in
                ? in.byCode()
                : Optional.empty();
    }
}
