/** Answer alone, open together: one sealed envelope for each partner of a table, all opened in one go. */
@ApplicationModule(allowedDependencies = {"vocabulary", "ground", "site", "letters", "people", "directory"})
@NullMarked
package org.longtable.envelopes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
