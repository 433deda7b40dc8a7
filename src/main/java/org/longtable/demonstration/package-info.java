/** A demonstration with invented people: its stories, one-press sign-in, its reset, and how it is opened beside one's own. */
@ApplicationModule(
        allowedDependencies = {
            "vocabulary",
            "ground",
            "site",
            "gazetteer",
            "letters",
            "people",
            "directory",
            "envelopes",
            "questions",
            "tables",
            "relationships",
            "understanding",
            "reasons",
            "assumptions",
            "policies",
            "fears",
            "conversations",
            "language",
            "pace",
            "agreements",
            "reviews",
            "growing",
            "places",
            "community",
            "updates",
            "meanings",
            "offers",
            "network"
        })
@NullMarked
package org.longtable.demonstration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
