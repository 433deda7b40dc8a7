package org.longtable.site;

import java.util.Optional;
import org.longtable.vocabulary.PersonId;

/** Who a signed-in person is on a page; told by the module that knows people. */
public interface Readers {
    /** How this person is called and in which language they read; empty when the person is no longer here. */
    Optional<Known> known(PersonId person);

    /** Keeps the language in which this person reads. */
    void reads(PersonId person, Language language);

    /** Whether anyone has begun here at all. */
    boolean anyoneHere();

    record Known(String name, Language language) {}
}
