/** Worth talking about: how modules ask, who sees a question, how it rests and what wakes it. */
@ApplicationModule(allowedDependencies = {"vocabulary", "ground", "site", "letters", "people"})
@NullMarked
package org.longtable.questions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
