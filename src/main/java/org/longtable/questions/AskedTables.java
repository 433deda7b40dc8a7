package org.longtable.questions;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;

/** The tables at which something may be asked. The module that knows tables hands them over through this. */
public interface AskedTables {
    /** Tables at which the person sits for a partner that is more than a funder. */
    List<AskedTable> of(PersonId person);

    /** Such a table; empty for everyone else. */
    Optional<AskedTable> find(TableId table, PersonId person);

    /** A table as its questions need it. */
    record AskedTable(TableId id, String name, ZoneId zone) {
        public String path() {
            return "/tables/" + id;
        }
    }
}
