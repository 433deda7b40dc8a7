package org.longtable.demonstration;

import java.util.List;
import org.longtable.site.Choice;
import org.longtable.site.Language;
import org.longtable.vocabulary.PersonId;

/**
 * One table of the demonstration, as its front page shows it.
 *
 * @param key names its description in the texts
 * @param where in its language
 * @param language in which its people write
 * @param cast a few whose places show most
 * @param folded everyone else at it and around it
 */
public record Scene(String key, String table, String where, Language language, List<Place> cast, List<Place> folded) {
    /** Someone else's place, with who it is and for whom they sit. */
    public List<Choice> others() {
        return folded.stream()
                .map(one -> new Choice(one.id().toString(), one.name() + " – " + one.place()))
                .toList();
    }

    /** Someone whose place can be taken, and for whom they sit. */
    public record Place(PersonId id, String name, String place, int tone) {}
}
