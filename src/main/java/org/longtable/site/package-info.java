/** What every page shares: layout, navigation, language, forms, errors, static files, and Today. Knows no feature. */
@ApplicationModule(allowedDependencies = {"vocabulary", "ground"})
@NullMarked
package org.longtable.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
