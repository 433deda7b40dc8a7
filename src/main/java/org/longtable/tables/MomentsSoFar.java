package org.longtable.tables;

import org.longtable.vocabulary.TableId;

/** How much time people shared at a table; told by the module that notes moments. Under two, the page only welcomes. */
public interface MomentsSoFar {
    /** How many moments were noted at this table, as the asking person may see them. */
    int at(TableId table);
}
