package org.longtable.understanding;

import java.util.List;
import java.util.Optional;
import org.longtable.envelopes.Round;
import org.longtable.tables.TableView;

/**
 * What the partners of a table assume, as its reader may see it.
 *
 * @param running the round that is being answered
 * @param latest the round that was opened last
 * @param earlier rounds opened before, the newest first
 * @param mayBegin whether a round can be begun now
 */
public record UnderstandingPage(
        TableView table,
        Optional<RoundPage> running,
        Optional<RoundPage> latest,
        List<Round> earlier,
        List<Difference> differences,
        boolean mayBegin) {
    public boolean isEmpty() {
        return running.isEmpty() && latest.isEmpty();
    }

    public List<Difference> open() {
        return differences.stream().filter(Difference::isOpen).toList();
    }

    public List<Difference> over() {
        return differences.stream().filter(one -> !one.isOpen()).toList();
    }
}
