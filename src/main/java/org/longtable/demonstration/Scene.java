package org.longtable.demonstration;

import java.util.List;
import org.longtable.site.Language;
import org.longtable.vocabulary.PersonId;

/**
 * One table of the demonstration, as its front page shows it.
 *
 * @param key names its description in the texts
 * @param language in which its people write
 */
public record Scene(String key, String table, Language language, List<Place> cast) {
    /** Someone whose place can be taken, and for whom they sit. */
    public record Place(PersonId id, String name, String place, int tone) {}
}
