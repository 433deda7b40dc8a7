/**
 * Organisations that stand here before anyone of theirs does: listed, claimed, taken off the list again; found twice, and
 * made one by people.
 */
@ApplicationModule(
        allowedDependencies = {"vocabulary", "ground", "site", "gazetteer", "letters", "people", "directory"})
@NullMarked
package org.longtable.listings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
