/** Keep us posted: what is going on at a table, in a few words, also for people without a place who asked for it. */
@ApplicationModule(
        allowedDependencies = {"vocabulary", "ground", "site", "letters", "people", "directory", "questions", "tables"})
@NullMarked
package org.longtable.updates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
