/** Why each partner is here, in its own words and as the others understand it, and what it came to gain. */
@ApplicationModule(
        allowedDependencies = {
            "vocabulary",
            "ground",
            "site",
            "people",
            "directory",
            "envelopes",
            "questions",
            "tables",
            "relationships",
            "understanding"
        })
@NullMarked
package org.longtable.reasons;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
