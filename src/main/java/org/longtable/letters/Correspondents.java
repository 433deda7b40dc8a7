package org.longtable.letters;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
     * People who want the weekly letter in the week that begins on this Monday and were not looked at yet in it.
     *
     * @param after the last of those given before, or null to begin
     */
    List<PersonId> dueForDigest(LocalDate week, @Nullable PersonId after, int most);
}
