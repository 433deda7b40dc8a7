/** Looking back together: four standing headings and how the partners worked, in a rhythm of their own (R20, R92). */
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
            "envelopes",
            "understanding",
            "reasons"
        })
@NullMarked
package org.longtable.reviews;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
