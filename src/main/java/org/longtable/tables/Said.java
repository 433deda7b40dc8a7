package org.longtable.tables;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.longtable.vocabulary.NoteId;
import org.longtable.vocabulary.PartnerId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;

/**
 * One writing of what partners said to each other, before or without an agreement (R85).
 *
 * @param number 1 for the first writing; each change is a new one, and older ones stay readable
 * @param words empty once they were taken back
 * @param lookAgain when to read it again together
 * @param readBy the partners that said they read it the same way
 */
public record Said(
        NoteId id,
        TableId table,
        int number,
        String words,
        LocalDate lookAgain,
        PersonId by,
        String byName,
        Instant at,
        Optional<Instant> removedAt,
        List<PartnerId> readBy) {
    /** Two months: long enough to have tried it, short enough to mend it (R85). */
    static final int LOOK_AGAIN_AFTER = 60;

    public Said {
        readBy = List.copyOf(readBy);
    }

    public boolean isReadBy(PartnerId partner) {
        return readBy.contains(partner);
    }

    /** Whether the day to look at it again has come. */
    public boolean isDue(LocalDate today) {
        return !lookAgain.isAfter(today);
    }

    Map<String, String> fields() {
        return Map.of("said", words, "look", lookAgain.toString());
    }
}
