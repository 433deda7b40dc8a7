package org.longtable.tables;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.longtable.site.Texts;
import org.longtable.vocabulary.PersonId;

/** A module below that has seen something of a table which is about to turn to doing (R4). */
public interface EvidenceBeforeDoing {
    /** What this viewer may read of it (C2), in words; empty where the module has nothing to look at here. */
    Optional<Evidence> before(TableView table, PersonId viewer, LocalDate on, Texts texts);

    /**
     * @param order smaller stands higher
     * @param missing what a table would do well to have first; with any of it, going ahead takes a reason
     */
    record Evidence(int order, String title, List<String> soFar, List<String> missing) {
        public Evidence {
            soFar = List.copyOf(soFar);
            missing = List.copyOf(missing);
        }
    }
}
