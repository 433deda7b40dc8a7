package org.longtable.tables;

import org.longtable.vocabulary.TableId;

/** Someone has left a table at once and no longer sees it; told in the same transaction. */
public record SeatEnded(TableId table) {}
