/** Finding organisations, communities and people who let themselves be found, and what they offer and look for, by what each lets one see. */
@ApplicationModule(
        allowedDependencies = {
            "vocabulary",
            "ground",
            "site",
            "letters",
            "people",
            "gazetteer",
            "directory",
            "meanings",
            "offers"
        })
@NullMarked
package org.longtable.finding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
