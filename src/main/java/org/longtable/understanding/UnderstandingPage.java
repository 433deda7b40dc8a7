package org.longtable.understanding;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.longtable.envelopes.Round;
import org.longtable.tables.TableView;
import org.longtable.understanding.AlsoHere.Way;

/**
 * What the partners of a table assume, as its reader may see it.
 *
 * @param running the round that is being answered
 * @param latest the round that was opened last
 * @param earlier rounds opened before, the newest first
 * @param mayBegin whether a round can be begun now
 * @param also what else there is about how partners understand each other
 */
public record UnderstandingPage(
        TableView table,
        Optional<RoundPage> running,
        Optional<RoundPage> latest,
        List<Round> earlier,
        List<Difference> differences,
        boolean mayBegin,
        List<Way> also) {
    public boolean isEmpty() {
        return running.isEmpty() && latest.isEmpty();
    }

    /** Open ones that are not read beside the answers of the latest round. */
    public List<Difference> open() {
        return elsewhere().filter(Difference::isOpen).toList();
    }

    public List<Difference> over() {
        return elsewhere().filter(one -> !one.isOpen()).toList();
    }

    private Stream<Difference> elsewhere() {
        var read = latest.flatMap(RoundPage::opened).map(OpenedRound::apart).orElse(List.of());
        return differences.stream()
                .filter(one ->
                        read.stream().noneMatch(item -> item.among(List.of(one)).isPresent()));
    }
}
