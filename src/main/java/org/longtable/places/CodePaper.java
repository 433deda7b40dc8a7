package org.longtable.places;

import java.time.Instant;
import java.util.UUID;

/**
 * The paper that works for someone now; what stands on it is known to nobody here.
 *
 * @param byThemselves whether the person made it and nobody else has seen it
 * @param seen whether the person knows who made it
 * @param tried whether someone has been guessing at it
 */
public record CodePaper(
        UUID id, String madeBy, boolean byThemselves, Instant madeAt, Instant expiresAt, boolean seen, boolean tried) {}
