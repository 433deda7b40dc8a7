package org.longtable.meanings;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What the site host added to the vocabulary in one go.
 *
 * @param file name of the file it came from; empty for a single concept
 * @param first the name of its first concept, in English or French
 * @param many how many concepts it has
 */
public record Addition(UUID id, String file, String first, int many, Instant at, Optional<Instant> takenBackAt) {}
