package org.longtable.language;

import java.time.LocalDate;
import java.util.Optional;
import org.longtable.vocabulary.PartnerId;

/**
 * What one partner means by a word.
 *
 * @param byMe whether the asking person wrote it, and so may take it back
 * @param removedOn when its writer took the words back
 */
public record Meaning(
        PartnerId partner, InBoth said, boolean byMe, LocalDate on, Optional<LocalDate> removedOn, long version) {}
