package org.longtable.directory;

import gg.jte.Content;
import java.util.Optional;
import org.longtable.site.Page;

/** A module below that shows something beneath what an organisation, a community or a person tells of themselves. */
public interface ProfilePanels {
    /** @param mine whether the reader may write for them */
    Optional<Content> beneath(Subject subject, boolean mine, Page page);
}
