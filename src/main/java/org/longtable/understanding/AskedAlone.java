package org.longtable.understanding;

import org.longtable.tables.TableView;
import org.longtable.vocabulary.RoundId;

/**
 * Something that partners answer alone and open together. What waits for one's own partner stands on Today for a while
 * and in one weekly letter, in the words of {@code <texts>.today}, {@code .today.text} and {@code .today.go}.
 */
public interface AskedAlone {
    /** What its rounds are about. */
    String about();

    /** What the keys of its texts begin with. */
    String texts();

    /** Where it is answered. */
    String path(TableView table, RoundId round);
}
