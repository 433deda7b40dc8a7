/**
 * Who could be introduced to whom, and who could be a partner: the network of living connections, read by paths and by
 * possible partners, and never shown itself (C2).
 */
@ApplicationModule(
        allowedDependencies = {
            "vocabulary",
            "ground",
            "site",
            "gazetteer",
            "letters",
            "people",
            "directory",
            "questions",
            "tables",
            "relationships",
            "meanings",
            "offers"
        })
@NullMarked
package org.longtable.network;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
