/** Offers and requests: a board of what people, organisations and communities have for each other and look for (R96). */
@ApplicationModule(
        allowedDependencies = {"vocabulary", "ground", "site", "gazetteer", "people", "directory", "meanings"})
@NullMarked
package org.longtable.offers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
