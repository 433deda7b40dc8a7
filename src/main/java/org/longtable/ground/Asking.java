package org.longtable.ground;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.longtable.vocabulary.PersonId;

/**
 * The person on whose behalf this thread asks the database. Every transaction carries it to PostgreSQL, where
 * row-level security decides what that person may see; with nobody asking, no row of a feature is visible.
 */
public final class Asking {
    private static final ThreadLocal<@Nullable PersonId> PERSON = new ThreadLocal<>();

    private Asking() {}

    /** Does the work on this person's behalf; transactions must begin inside it. */
    public static <T extends @Nullable Object> T as(PersonId person, Supplier<T> work) {
        return with(person, work);
    }

    /** Does the work on nobody's behalf, as a stranger would. */
    public static <T extends @Nullable Object> T asNobody(Supplier<T> work) {
        return with(null, work);
    }

    public static Optional<PersonId> person() {
        return Optional.ofNullable(PERSON.get());
    }

    static <T extends @Nullable Object> T with(@Nullable PersonId person, Supplier<T> work) {
        var before = PERSON.get();
        set(person);
        try {
            return work.get();
        } finally {
            set(before);
        }
    }

    static void set(@Nullable PersonId person) {
        if (person == null) PERSON.remove();
        else PERSON.set(person);
    }
}
