package org.longtable.tables;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.longtable.site.Texts;
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

    /** What is proposed, in words. A person is not named before their yes (C1). */
    public String words(TableView table, Texts texts) {
        if (form.isPresent())
            return texts.t("tables.proposal.form." + form.get().name().toLowerCase(Locale.ROOT), byName);
        return Optional.ofNullable(partner)
                .flatMap(table::partner)
                .filter(one -> !one.inTheirOwnRight())
                .map(one -> texts.t("tables.proposal.partner", byName, one.name()))
                .orElseGet(() -> texts.t("tables.proposal.partner.person", byName));
    }

    /** Whether this partner has still to answer. */
    public boolean waitsFor(PartnerId partner) {
        return !yes.contains(partner);
    }
}
