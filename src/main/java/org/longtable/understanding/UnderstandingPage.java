package org.longtable.understanding;

import java.util.List;
import java.util.Optional;
import org.longtable.envelopes.Round;
import org.longtable.site.Leaf;
import org.longtable.tables.TableView;
import org.longtable.understanding.AlsoHere.Way;

/**
 * What the partners of a table assume, as its reader may see it.
 *
 * @param running the round that is being answered
 * @param latest the round that was opened last
 * @param earlier rounds opened before, the newest first
 * @param differences all of them, to be read beside the answers of the latest round
 * @param open open ones that are not read there
 * @param over those that are over and are not read there
 * @param mayBegin whether a round can be begun now
 * @param also what else there is about how partners understand each other
 */
public record UnderstandingPage(
        TableView table,
        Optional<RoundPage> running,
        Optional<RoundPage> latest,
        List<Round> earlier,
        List<Difference> differences,
        Leaf<Difference> open,
        Leaf<Difference> over,
        boolean mayBegin,
        List<Way> also) {
    public boolean isEmpty() {
        return running.isEmpty() && latest.isEmpty();
    }
}
