package org.longtable.demonstration;

import java.util.List;

/** One invented table: who is there, and what happened so far. */
interface Story {
    /** Names its description in the texts. */
    String key();

    String table();

    /** Where most of it takes place, in the language of the table. */
    String where();

    /** In the order in which they came to the table; all of one language. */
    List<Part> cast();

    /** A few of them whose places show most; the others are there to be looked up. */
    default List<Part> first() {
        return cast();
    }

    /** Those around the table: colleagues who have no place there. */
    default List<Part> around() {
        return List.of();
    }

    void tell(Telling telling);
}
