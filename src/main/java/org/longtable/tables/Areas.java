package org.longtable.tables;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.longtable.site.Texts;
import org.longtable.vocabulary.Hours;

/** A module below that knows something of the five things effort goes to at a table, as the asking person may see it. */
public interface Areas {
    List<Told> told(TableView table, LocalDate on, Texts texts);

    /**
     * One calm sentence, never a score (C10).
     *
     * @param sentence empty where only hours are told
     * @param label of the link that leads on
     * @param path where it leads
     * @param hours how many were given to it, where that is known
     */
    record Told(Area area, String sentence, String label, String path, Optional<Hours> hours) {
        public static Told of(Area area, String sentence, String label, String path) {
            return new Told(area, sentence, label, path, Optional.empty());
        }

        public static Told hours(Area area, Hours hours) {
            return new Told(area, "", "", "", Optional.of(hours));
        }

        public Told lasting(Optional<Hours> given) {
            return new Told(area, sentence, label, path, given);
        }
    }
}
