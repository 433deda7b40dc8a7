package org.longtable.relationships;

import java.time.LocalDate;
import org.longtable.vocabulary.Figure;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;

/** How long people who know of each other's work often take to get to know each other (F3); told by the module of time. */
public interface TimeForABeginning {
    /** The recommended days (R*) for someone's new beginning at this table. */
    Figure.Known recommended(TableId table, PersonId viewer, LocalDate on);
}
