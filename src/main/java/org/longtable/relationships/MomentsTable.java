package org.longtable.relationships;

import org.longtable.vocabulary.TableId;

/** The table of a moment, for someone who sits there. @param inside for a partner that is more than a funder */
public record MomentsTable(TableId id, String name, boolean inside) {}
