package org.longtable.relationships;

import java.time.LocalDate;
import java.util.Optional;
import org.longtable.vocabulary.OpenQuestionId;

/**
 * A question without an answer yet, for a long talk (R6).
 *
 * @param writer their name; empty where the reader may not know it
 * @param mine whether the reader wrote it
 * @param talked the day on which it was ticked as talked about
 */
public record OpenQuestion(OpenQuestionId id, String words, String writer, boolean mine, Optional<LocalDate> talked) {
    public boolean isOpen() {
        return talked.isEmpty();
    }
}
