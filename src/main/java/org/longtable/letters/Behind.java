package org.longtable.letters;

import java.time.LocalDate;
import org.longtable.site.Language;

/** What is behind a link in a letter. */
public sealed interface Behind {
    /** Never written, or long forgotten. */
    record Nothing() implements Behind {}

    /** Written to someone else than who is signed in here. */
    record SomeoneElses() implements Behind {}

    record Expired(Language language) implements Behind {}

    /** @param done what was done with it */
    record Used(Language language, LocalDate on, String done) implements Behind {}

    record Open(Language language, FromLetter.Shown shown) implements Behind {}
}
