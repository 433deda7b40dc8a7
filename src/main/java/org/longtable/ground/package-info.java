/** What everything stands on: the database and who asks it, one transaction per request, forms sent once, the clock. */
@ApplicationModule(allowedDependencies = {"vocabulary"})
@NullMarked
package org.longtable.ground;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
