package org.longtable.closeness;

import org.longtable.vocabulary.PartnerId;

/** How close one partner says that it is to another. */
public record Rated(PartnerId by, PartnerId of, Level level) {}
