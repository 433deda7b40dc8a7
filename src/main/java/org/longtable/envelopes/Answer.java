package org.longtable.envelopes;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.longtable.vocabulary.PartnerId;

/**
 * What one partner answered about one item.
 *
 * @param item what it is about, as the module that asks names it
 * @param removedOn when its writer took the words back
 */
public record Answer(PartnerId partner, String item, OptionalInt number, String words, Optional<LocalDate> removedOn) {}
