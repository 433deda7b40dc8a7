/**
 * A guided conversation (R66): what is open becomes an agenda with words to begin with, and of what is said only what all
 * partners agree to record is recorded.
 */
@ApplicationModule(allowedDependencies = {"vocabulary", "site", "letters", "people", "tables", "understanding"})
@NullMarked
package org.longtable.conversations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
