package org.longtable.tables;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.longtable.site.Texts;
import org.longtable.vocabulary.PartnerId;
import org.longtable.vocabulary.ProposalId;

/**
 * A change of the table that waits for each partner's yes.
 *
 * @param partner the new partner, when that is what is proposed
 * @param form the new form, when that is what is proposed
 * @param kind what is proposed: {@code partner}, {@code form}, {@code not_quiet}, {@code keeping},
 *     {@code close} or {@code reopen}
 * @param days for how long a quiet table would keep its moments, when that is what is proposed
 * @param yes partners that have said yes
 */
public record Proposal(
        ProposalId id,
        @Nullable PartnerId partner,
        Optional<Form> form,
        String kind,
        OptionalInt days,
        PartnerId byPartner,
        String byName,
        Instant madeAt,
        List<PartnerId> yes) {
    static final String NOT_QUIET = "not_quiet";
    static final String KEEPING = "keeping";
    static final String CLOSE = "close";
    static final String REOPEN = "reopen";

    public Proposal {
        yes = List.copyOf(yes);
    }

    /** What is proposed, in words. A person is not named before their yes (C1). */
    public String words(TableView table, Texts texts) {
        if (form.isPresent())
            return texts.t("tables.proposal.form." + form.get().name().toLowerCase(Locale.ROOT), byName);
        if (isOf(CLOSE)) return texts.t("tables.proposal.close", byName);
        if (isOf(REOPEN)) return texts.t("tables.proposal.reopen", byName);
        if (isOf(NOT_QUIET)) return texts.t("tables.proposal.not-quiet", byName);
        if (days.isPresent()) return texts.t("tables.proposal.keeping", byName, days.getAsInt());
        return Optional.ofNullable(partner)
                .flatMap(table::partner)
                .filter(one -> !one.inTheirOwnRight())
                .map(one -> texts.t("tables.proposal.partner", byName, one.name()))
                .orElseGet(() -> texts.t("tables.proposal.partner.person", byName));
    }

    boolean isOf(String which) {
        return kind.equals(which);
    }

    /** Whether it is about closing the table, or opening it again. */
    public boolean isAboutClosing() {
        return isOf(CLOSE) || isOf(REOPEN);
    }

    /** Whether this partner has still to answer. */
    public boolean waitsFor(PartnerId partner) {
        return !yes.contains(partner);
    }
}
