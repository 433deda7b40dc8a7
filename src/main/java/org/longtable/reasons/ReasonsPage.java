package org.longtable.reasons;

import java.util.List;
import java.util.Optional;
import org.longtable.envelopes.Round;
import org.longtable.tables.TableView;
import org.longtable.understanding.Standing;

/**
 * Why the partners of a table are here, as its reader may see it.
 *
 * @param running the round that is being answered
 * @param latest the round that was opened last
 * @param earlier rounds opened before, the newest first
 * @param gains the four gains, each with who hopes for it and what came true
 * @param mayBegin whether a round can be begun now
 */
public record ReasonsPage(
        TableView table,
        Optional<Standing> running,
        Optional<OpenedPage> latest,
        List<Round> earlier,
        List<Hoped> gains,
        boolean mayBegin) {
    public boolean isEmpty() {
        return running.isEmpty() && latest.isEmpty();
    }

    /** @param reasons what was opened; nothing for those whose partner did not answer */
    public record OpenedPage(Standing standing, List<Reason> reasons) {}

    /** @param by the partners that hope for it, by name */
    public record Hoped(Gain gain, List<String> by, List<CameTrue> cameTrue) {
        public boolean isEmpty() {
            return by.isEmpty() && cameTrue.isEmpty();
        }
    }
}
