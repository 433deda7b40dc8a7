package org.longtable.directory;

import org.longtable.vocabulary.OrganisationId;

/**
 * An organisation by name, for lists and choices.
 *
 * @param place where it is, in its own words or as <i>Whitehorse, YT</i>; may be empty
 */
public record OrganisationView(OrganisationId id, String name, String place) {}
