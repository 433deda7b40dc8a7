/** Organisations and communities, and who belongs to which, since when and until when. */
@ApplicationModule(allowedDependencies = {"vocabulary", "ground", "site", "gazetteer", "letters", "people"})
@NullMarked
package org.longtable.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
