/** Time: the dates of a table and its grants, and whether they leave trust the time it takes (F3). */
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
            "understanding",
            "closeness"
        })
@NullMarked
package org.longtable.pace;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
