package org.longtable.demonstration;

import java.util.List;

/** One invented table: who is there, and what happened so far. */
interface Story {
    /** Names its description in the texts. */
    String key();

    String table();

    /** In the order in which they came to the table; all of one language. */
    List<Part> cast();

    void tell(Telling telling);
}
