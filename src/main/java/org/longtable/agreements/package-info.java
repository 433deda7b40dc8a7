/**
 * What partners promise each other, from a note of one page to a contract: clauses that are written together, read and
 * acknowledged one by one, in versions of which none is ever lost (R83), and each partner's own say in them (F18).
 */
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
            "closeness"
        })
@NullMarked
package org.longtable.agreements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
