/** How a table grows, lightly or formally, and back, and how it is closed well: goals, forms, years, steps (R78–R85, R133). */
@ApplicationModule(
        allowedDependencies = {
            "vocabulary",
            "ground",
            "site",
            "letters",
            "people",
            "directory",
            "questions",
            "tables",
            "relationships",
            "closeness",
            "pace",
            "agreements",
            "reviews"
        })
@NullMarked
package org.longtable.growing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
