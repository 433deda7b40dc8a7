/** House rules of partners, side by side at a table (R23), and where they clash. The rules themselves are told in the directory. */
@ApplicationModule(allowedDependencies = {"vocabulary", "site", "people", "directory", "tables", "understanding"})
@NullMarked
package org.longtable.policies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
