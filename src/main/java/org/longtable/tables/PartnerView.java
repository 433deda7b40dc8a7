package org.longtable.tables;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.longtable.vocabulary.OrganisationId;
import org.longtable.vocabulary.PartnerId;

/**
 * A partner as the viewer may see it.
 *
 * @param tone which of the six partner colours is theirs, 0 to 5
 * @param organisation the organisation, when the partner is one
 */
public record PartnerView(
        PartnerId id,
        String name,
        Kind kind,
        Set<Role> roles,
        State state,
        int tone,
        LocalDate since,
        Optional<OrganisationId> organisation) {
    /** How many partner colours there are. */
    static final int TONES = 6;

    public enum Kind {
        ORGANISATION,
        COMMUNITY,
        PERSON
    }

    public enum State {
        PROPOSED,
        INVITED,
        SEATED,
        LEFT,
        DECLINED
    }

    /** Whether it is there as a funder and as nothing else (C4). */
    public boolean onlyFunds() {
        return roles.equals(Set.of(Role.FUNDER));
    }

    public boolean inTheirOwnRight() {
        return kind == Kind.PERSON;
    }
}
