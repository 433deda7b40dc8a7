/** Bringing organisations in from the lists that people already have, and out again: spreadsheets, and grants as told by funders. */
@ApplicationModule(
        allowedDependencies = {"vocabulary", "ground", "site", "gazetteer", "letters", "people", "directory", "meanings"
        })
@NullMarked
package org.longtable.bringing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
