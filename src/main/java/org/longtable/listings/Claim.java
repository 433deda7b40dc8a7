package org.longtable.listings;

import java.time.LocalDate;
import java.util.UUID;
import org.longtable.vocabulary.OrganisationId;

/** Someone says that an organisation is theirs, and waits for the site host. */
public record Claim(
        UUID affiliation,
        OrganisationId organisation,
        String organisationName,
        String person,
        String email,
        String role,
        String words,
        LocalDate on) {

    /**
     * How someone became the first of a listed organisation.
     *
     * @param how by their address, through the site host, or by an invitation to a table
     * @param undone whether it was undone since
     */
    public record Settled(
            ClaimId id,
            OrganisationId organisation,
            String organisationName,
            String person,
            String how,
            LocalDate on,
            boolean undone) {}
}
