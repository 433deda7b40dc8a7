package org.longtable.closeness;

import java.time.LocalDate;
import java.util.Set;
import org.longtable.tables.TableView;

/** A module that knows of something which calls for an agreement, so that nobody is asked about it. */
public interface KnowsTriggers {
    /** What holds for this table, as the asking person may know it. */
    Set<Trigger> known(TableView table, LocalDate on);
}
