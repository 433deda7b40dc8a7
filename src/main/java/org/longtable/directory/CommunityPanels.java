package org.longtable.directory;

import gg.jte.Content;
import java.util.Optional;
import org.longtable.site.Page;

/** A module below that has something to say above all that is told on a community's page. */
public interface CommunityPanels {
    Optional<Content> above(Community community, Page page);
}
