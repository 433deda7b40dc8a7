/** Letters by e-mail: written in the transaction of what they tell, kept in an outbox, sent once afterwards. */
@ApplicationModule(allowedDependencies = {"vocabulary", "ground", "site"})
@NullMarked
package org.longtable.letters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
