package org.longtable.directory;

import java.time.LocalDate;
import java.util.Optional;
import org.longtable.vocabulary.OrganisationId;
import org.longtable.vocabulary.PersonId;

/**
 * Someone said until when they belong to an organisation; told in the same transaction.
 *
 * @param until the day on which they no longer belong to it; empty when they go on after all
 */
public record BelongingUntil(
        AffiliationId affiliation, PersonId person, OrganisationId organisation, Optional<LocalDate> until) {}
