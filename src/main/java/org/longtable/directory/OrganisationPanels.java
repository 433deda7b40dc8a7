package org.longtable.directory;

import gg.jte.Content;
import java.util.List;
import org.longtable.site.Page;

/** A module below that shows something on an organisation's page. What has nothing to show gives nothing. */
public interface OrganisationPanels {
    List<Panel> panels(Organisation organisation, Page page);

    /** @param order smaller stands higher among those of its place */
    record Panel(Place place, int order, Content content) {}

    /** Where a panel stands: above all that is told, or beside it as a sheet of its own. */
    enum Place {
        ABOVE,
        ASIDE
    }
}
