package org.longtable.letters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.longtable.vocabulary.PersonId;

/** What letters must know about people; told by the module that knows them. */
public interface Correspondents {
    /** Where one's own letters go; for the asking person. */
    Optional<To> ownAddress(PersonId person);

    /** Whether the asking person runs this installation. */
    boolean isHost(PersonId person);

    /** How often the asking person wants the weekly letter. */
    Rhythm rhythm(PersonId person);

    /** Keeps how often the asking person wants the weekly letter. */
    void rhythm(PersonId person, Rhythm wanted);

    /**
     * Plans the letter of the week that begins on this Monday for some of those who want it and have none planned yet.
     *
     * @return how many were planned; none when everyone's is
     */
    int planDigests(LocalDate week, Instant now, int most);
}
