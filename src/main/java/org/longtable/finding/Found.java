package org.longtable.finding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.longtable.site.Language;

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
     * @param described where it is an offer or a request, what that is
     */
    public record Row(
            Item item,
            List<Piece> name,
            List<Piece> place,
            OptionalInt km,
            List<Reason> reasons,
            Optional<Described> described) {
        String plainName() {
            var words = name.stream().map(Piece::text).collect(Collectors.joining());
            return described.map(one -> one.plainWhose() + " – " + words).orElse(words);
        }
    }

    /**
     * What is told of an offer or a request beside its words.
     *
     * @param key text key of what kind of thing it is
     * @param language in which its words are written
     */
    public record Described(List<Piece> whose, String key, Language language) {
        String plainWhose() {
            return whose.stream().map(Piece::text).collect(Collectors.joining());
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
