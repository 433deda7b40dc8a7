package org.longtable.directory;

import java.util.List;
import org.longtable.vocabulary.OrganisationId;
import org.longtable.vocabulary.PersonId;

/** A module in which something lasts only as long as someone belongs to an organisation. */
public interface BoundToBelonging {
    /** What would end with it, by name. */
    List<String> names(OrganisationId organisation, PersonId me);
}
