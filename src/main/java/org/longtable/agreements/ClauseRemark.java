package org.longtable.agreements;

import java.time.LocalDate;
import java.util.Optional;
import org.longtable.vocabulary.ClauseId;
import org.longtable.vocabulary.RemarkId;
import org.longtable.vocabulary.WordingId;

/**
 * A question about a clause as it stands, an answer to one, or a no to it with a reason.
 *
 * @param read the wording that was before whoever said it
 * @param partner for which it was said, by name
 * @param who said it, by name; empty where the reader may no longer see it
 * @param words empty once they were taken back
 * @param mine whether the reader may take it back
 */
public record ClauseRemark(
        RemarkId id,
        ClauseId clause,
        WordingId read,
        String partner,
        String who,
        How how,
        boolean no,
        String words,
        Optional<LocalDate> goneOn,
        LocalDate on,
        boolean mine) {
    public boolean isAboutEarlierWords(Wording now) {
        return !now.id().equals(read);
    }
}
