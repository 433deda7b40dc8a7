package org.longtable.places;

import java.time.LocalDate;
import java.util.List;
import org.longtable.vocabulary.TableId;

/** A module in which helpers write down words for someone hands over through this (as a bean) what was not checked yet. */
public interface WordsToCheck {
    /**
     * @param said whether they are the reader's words, and not only in the reader's hand
     * @param path where whoever said them says whether they are right
     */
    record Written(String words, LocalDate on, boolean said, String path) {}

    /** Words that the asking person said or wrote down, and that whoever said them has not checked. */
    List<Written> unchecked(TableId table);
}
