package org.longtable.understanding;

import java.util.List;
import org.longtable.site.Texts;
import org.longtable.tables.TableView;
import org.longtable.vocabulary.PersonId;

/** A module with a page of its own about how partners understand each other, which is reached from the one page here. */
public interface AlsoHere {
    /** @param order smaller comes first */
    record Way(int order, String title, String words, String path) {}

    /** Where it leads, for someone who sits inside; nothing where it makes no sense or is not for them. */
    List<Way> ways(TableView table, PersonId viewer, Texts texts);
}
