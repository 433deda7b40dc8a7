/** Taking part without an account: a place by a code on paper, and helpers who enter what someone says. */
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
            "envelopes",
            "understanding"
        })
@NullMarked
package org.longtable.places;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
