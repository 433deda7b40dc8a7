/** The table: who sits there for whom, its form and stages, what was promised and planned, and what happened. */
@ApplicationModule(
        allowedDependencies = {
            "vocabulary",
            "ground",
            "site",
            "letters",
            "people",
            "directory",
            "envelopes",
            "questions"
        })
@NullMarked
package org.longtable.tables;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
