package org.longtable.agreements;

import java.util.Optional;
import org.longtable.vocabulary.ClauseId;
import org.longtable.vocabulary.PartnerId;
import org.longtable.vocabulary.WordingId;

/**
 * A clause as it is worded in one version or several.
 *
 * @param goalOf whose goal it is, where the clause is one (R63)
 * @param by the partner that worded it so
 */
public record Wording(
        WordingId id,
        ClauseId clause,
        Optional<ReadyClause> ready,
        ClauseWords words,
        Optional<PartnerId> goalOf,
        PartnerId by) {
    /** Where it stands on the page. */
    public String anchor() {
        return "c-" + clause;
    }
}
