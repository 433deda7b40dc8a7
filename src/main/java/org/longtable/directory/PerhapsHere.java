package org.longtable.directory;

import java.util.List;

/** Knows which organisations may be the one that someone is about to write down. */
public interface PerhapsHere {
    /** Those called so, or nearly so, as far as the asking person sees them; few, the closest first. */
    List<OrganisationView> called(String name);
}
