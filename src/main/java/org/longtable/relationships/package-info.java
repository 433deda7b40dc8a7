/** Doors knocked on, moments, the connections that grow from them, and how many people carry a partner (F1, F2). */
@ApplicationModule(
        allowedDependencies = {"vocabulary", "ground", "site", "letters", "people", "directory", "questions", "tables"})
@NullMarked
package org.longtable.relationships;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
