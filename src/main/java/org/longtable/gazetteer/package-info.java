/** Where places are: towns by name and near a point, provinces and territories, and their outlines for a map. */
@ApplicationModule(allowedDependencies = {"vocabulary", "site"})
@NullMarked
package org.longtable.gazetteer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
