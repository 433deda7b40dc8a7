/** What the community says in its own words, protected by default, and what a table began with. */
@ApplicationModule(
        allowedDependencies = {
            "vocabulary",
            "ground",
            "site",
            "letters",
            "people",
            "directory",
            "tables",
            "relationships",
            "places"
        })
@NullMarked
package org.longtable.community;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
