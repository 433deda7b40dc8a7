package org.longtable.tables;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.longtable.vocabulary.PartnerId;
import org.longtable.vocabulary.ProposalId;

/**
 * A change of the table that waits for each partner's yes.
 *
 * @param partner the new partner, when that is what is proposed
 * @param form the new form, when that is what is proposed
 * @param yes partners that have said yes
 */
public record Proposal(
        ProposalId id,
        @Nullable PartnerId partner,
        Optional<Form> form,
        PartnerId byPartner,
        String byName,
        Instant madeAt,
        List<PartnerId> yes) {
    public Proposal {
        yes = List.copyOf(yes);
    }

    /** Whether this partner has still to answer. */
    public boolean waitsFor(PartnerId partner) {
        return !yes.contains(partner);
    }
}
