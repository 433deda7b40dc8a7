package org.longtable.tables;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.longtable.site.Texts;
import org.longtable.vocabulary.HistoryLineId;

/**
 * One line of a table's history, as its reader may see it.
 *
 * @param by who did it; empty where the reader may not know
 * @param mayTakeBack whether the reader wrote the words, or they are about the reader
 */
public record HistoryLine(
        HistoryLineId id,
        Instant at,
        String by,
        String what,
        List<String> words,
        Optional<Instant> removedAt,
        boolean mayTakeBack) {
    /** What happened, in the reader's language. */
    public String text(Texts texts) {
        var who = by.isEmpty() ? texts.t("tables.history.someone") : by;
        if (removedAt.isPresent())
            return texts.t(texts.has(what + ".removed") ? what + ".removed" : "tables.history.removed", who);
        var alone = what + ".alone";
        if (words.equals(List.of(by)) && texts.has(alone)) return texts.t(alone, who);
        return texts.t(
                what,
                Stream.concat(Stream.of(who), words.stream().map(HistoryLine::shown))
                        .toArray());
    }

    private static Object shown(String word) {
        try {
            return word.matches("\\d{4}-\\d\\d-\\d\\d") ? LocalDate.parse(word) : word;
        } catch (DateTimeParseException e) {
            return word;
        }
    }
}
