package org.longtable.listings;

import org.longtable.vocabulary.OrganisationId;

/** An organisation that is here already and may be the one that someone is about to list. */
public record Alike(OrganisationId id, String name, String place) {}
