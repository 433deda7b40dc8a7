/** What the partners of a table assume: statements answered alone and opened together (F4), and what they see differently. */
@ApplicationModule(
        allowedDependencies = {
            "vocabulary",
            "ground",
            "site",
            "letters",
            "people",
            "directory",
            "envelopes",
            "questions",
            "tables",
            "relationships"
        })
@NullMarked
package org.longtable.understanding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
