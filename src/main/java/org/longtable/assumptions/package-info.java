/** What a table takes for granted, what it learned, and how its plan changed by that, version by version. */
@ApplicationModule(
        allowedDependencies = {
            "vocabulary",
            "ground",
            "site",
            "people",
            "directory",
            "tables",
            "relationships",
            "understanding"
        })
@NullMarked
package org.longtable.assumptions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
