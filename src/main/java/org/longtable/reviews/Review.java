package org.longtable.reviews;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.longtable.site.WordByWord;
import org.longtable.site.WordByWord.Piece;

/**
 * One look back. Each is a version; older ones stay readable.
 *
 * @param number 1 for the first
 * @param words under each heading; empty where nothing was said or it was taken back
 * @param byMe whether the asking person wrote it, and so may take it back
 */
public record Review(
        UUID id,
        int number,
        LocalDate on,
        String byName,
        boolean byMe,
        Map<Heading, String> words,
        Optional<LocalDate> removedOn) {
    public Review {
        words = Collections.unmodifiableMap(new EnumMap<>(words));
    }

    public String words(Heading heading) {
        return words.getOrDefault(heading, "");
    }

    /** Whether anything is said differently from the one before. */
    public boolean differsFrom(Review before, Heading heading) {
        return !words(heading).equals(before.words(heading));
    }

    /** Word by word, what changed since the one before. */
    public List<Piece> since(Review before, Heading heading) {
        return WordByWord.of(before.words(heading), words(heading));
    }
}
