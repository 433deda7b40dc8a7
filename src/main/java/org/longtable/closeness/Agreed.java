package org.longtable.closeness;

import org.longtable.vocabulary.TableId;

/** The module below that keeps agreements. */
public interface Agreed {
    /** Whether an agreement is active at a table of the asking person's, so that none is asked for. */
    boolean isThere(TableId table);

    /** Where one is begun. */
    String path(TableId table);
}
