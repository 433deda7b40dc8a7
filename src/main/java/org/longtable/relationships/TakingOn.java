package org.longtable.relationships;

import java.util.Optional;
import org.longtable.vocabulary.Duty;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.PromiseId;
import org.longtable.vocabulary.TakingOnId;

/**
 * Someone of the same side is asked whether they take something on.
 *
 * @param answer empty while they have not answered
 */
public record TakingOn(TakingOnId id, What what, PersonId person, String personName, Optional<Boolean> answer) {
    /** What is taken on. */
    public sealed interface What {
        record ToLookAfter(Duty duty) implements What {}

        record ToDo(PromiseId promise) implements What {}
    }

    public boolean waitsFor(PersonId someone) {
        return person.equals(someone) && answer.isEmpty();
    }
}
