/** The words of a table: what each partner means by them, what they agreed that they mean, and where they came from. */
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
            "understanding"
        })
@NullMarked
package org.longtable.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
