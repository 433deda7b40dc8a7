package org.longtable.finding;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.longtable.directory.Subject;

/**
 * What a search found, as its reader may see it.
 *
 * @param total how many there are in all; nothing is known of it while the index is being prepared
 * @param counts how many there would be under each value, were nothing chosen under its facet; without those of none
 * @param sheet where they are, on a map
 * @param more whether there are more rows after these
 * @param some whether these have only some of the words, because nobody has all
 * @param prepared whether the index was there; else the database looked plainly, without what was chosen
 */
public record Found(
        Search search,
        List<Row> rows,
        int total,
        Map<Facet, Map<String, Integer>> counts,
        Sheet sheet,
        boolean more,
        boolean some,
        boolean prepared) {

    /**
     * One of those found, with the lines that say why.
     *
     * @param km how far they are from the place that was asked for
     */
    public record Row(Subject subject, List<Piece> name, List<Piece> place, OptionalInt km, List<Reason> reasons) {
        String plainName() {
            return name.stream().map(Piece::text).collect(Collectors.joining());
        }
    }

    /**
     * A line that says why.
     *
     * @param key text key of what it tells
     * @param pieces what it tells, with the words that were meant told apart
     */
    public record Reason(String key, List<Piece> pieces) {}

    public boolean isEmpty() {
        return rows.isEmpty();
    }
}
