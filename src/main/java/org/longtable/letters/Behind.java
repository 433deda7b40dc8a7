package org.longtable.letters;

import java.time.LocalDate;
import java.util.Optional;
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

    /** The language of the letter; none where nothing is said of it. */
    default Optional<Language> spoken() {
        return switch (this) {
            case Nothing _, SomeoneElses _ -> Optional.empty();
            case Expired(var language) -> Optional.of(language);
            case Used used -> Optional.of(used.language());
            case Open open -> Optional.of(open.language());
        };
    }
}
