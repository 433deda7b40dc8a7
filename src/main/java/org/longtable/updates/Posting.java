package org.longtable.updates;

import java.time.Instant;
import java.util.Optional;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.PostingId;

/**
 * A few words about what is going on at a table.
 *
 * @param words empty once they were taken back
 * @param partner the partner whose person wrote it, by name
 * @param beyond whether it is also for the table's funders and for people who follow without a place
 */
public record Posting(
        PostingId id,
        String words,
        boolean beyond,
        PersonId by,
        String byName,
        String partner,
        Instant at,
        Optional<Instant> removedAt) {}
