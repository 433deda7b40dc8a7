/**
 * What partners fear that the others may think of them (C8): opt-in, written alone, opened together, gone after the talk
 * unless all keep it; never for a funder.
 */
@ApplicationModule(
        allowedDependencies = {
            "vocabulary",
            "ground",
            "site",
            "letters",
            "people",
            "directory",
            "envelopes",
            "tables",
            "understanding"
        })
@NullMarked
package org.longtable.fears;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
