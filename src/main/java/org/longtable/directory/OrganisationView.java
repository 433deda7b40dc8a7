package org.longtable.directory;

import org.longtable.vocabulary.OrganisationId;

/**
 * An organisation by name, for lists and choices.
 *
 * @param place where it is, in its own words or as <i>Whitehorse, YT</i>; may be empty
 */
public record OrganisationView(OrganisationId id, String name, String place) {
    /** Its name, and where it is as far as that is known. */
    public String inWords() {
        return place.isEmpty() ? name : name + " – " + place;
    }
}
