package org.longtable.questions;

import java.time.LocalDate;
import java.util.List;
import org.longtable.site.Texts;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;

/** A module that may have something to ask about a table. Asking has no effects. */
public interface Asks {
    /** What this viewer may be asked about this table, as of the day; in no order. */
    List<Question> questions(TableId table, PersonId viewer, LocalDate on, Texts texts);
}
