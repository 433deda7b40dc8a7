package org.longtable.vocabulary;

import java.util.UUID;

/** A change of a table that waits for each partner’s yes. */
public record ProposalId(UUID value) {
    public static ProposalId fresh() {
        return new ProposalId(Ids.fresh());
    }

    /** @throws IllegalArgumentException if {@code text} is not a whole UUID */
    public static ProposalId of(String text) {
        return new ProposalId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
