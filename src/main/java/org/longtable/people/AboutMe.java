package org.longtable.people;

import java.util.List;
import org.longtable.site.Texts;
import org.longtable.vocabulary.PersonId;

/** A module below that shows something on a person's own place. */
public interface AboutMe {
    List<Part> parts(PersonId me, Texts texts);

    /**
     * A section of one's own place.
     *
     * @param order smaller stands higher
     * @param empty what is said when there are no lines
     * @param label text of the link below, which leads to {@code path}
     */
    record Part(int order, String title, List<Line> lines, String empty, String label, String path) {}

    /** @param path where the line leads */
    record Line(String title, String text, String path) {}
}
