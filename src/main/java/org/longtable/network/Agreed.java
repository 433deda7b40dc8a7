package org.longtable.network;

import java.time.Instant;
import org.longtable.vocabulary.IntroductionId;
import org.longtable.vocabulary.PersonId;

/**
 * An introduction to which both ends said yes, as one of them sees it.
 *
 * @param person the other one
 * @param through the name of who introduced them to this end
 * @param iAsked whether this end asked for it
 */
public record Agreed(
        IntroductionId request,
        PersonId person,
        String name,
        String email,
        String through,
        boolean iAsked,
        Instant at) {}
