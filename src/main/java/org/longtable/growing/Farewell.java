package org.longtable.growing;

import java.time.LocalDate;
import java.util.Optional;
import org.longtable.vocabulary.PartnerId;

/**
 * One partner's own reason and thanks when a table is closed.
 *
 * @param mine whether the asking person wrote it, and so may take it back
 */
public record Farewell(
        PartnerId partner, String reason, String thanks, boolean mine, Optional<LocalDate> removedOn, long version) {}
