package org.longtable.tables;

import java.util.List;
import org.longtable.site.Page;
import org.longtable.vocabulary.PersonId;

/** A module below that shows something on a table's page. What has nothing to show yet gives nothing. */
public interface TablePanels {
    List<Panel> panels(TableView table, PersonId viewer, Page page);
}
