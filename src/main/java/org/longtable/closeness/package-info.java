/** How close the partners of a table are, said alone and opened together; and what calls for an agreement (F6). */
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
            "relationships",
            "understanding",
            "language"
        })
@NullMarked
package org.longtable.closeness;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
