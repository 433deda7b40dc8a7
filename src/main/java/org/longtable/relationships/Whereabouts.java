package org.longtable.relationships;

import org.longtable.vocabulary.OrganisationId;

/** Where someone who left lets themselves be found, by those whom they left. */
public record Whereabouts(OrganisationId organisation, String name, boolean mayInvite) {}
