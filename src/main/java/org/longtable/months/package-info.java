/** What a table did in a month, on one page for a board or a funder: it holds nothing of its own and reads through doors. */
@ApplicationModule(
        allowedDependencies = {"vocabulary", "ground", "site", "people", "questions", "tables", "relationships", "pace"
        })
@NullMarked
package org.longtable.months;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
