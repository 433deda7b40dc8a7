/** People: who someone is, their account, how they sign in, what they tell about themselves and to whom. */
@ApplicationModule(allowedDependencies = {"vocabulary", "ground", "site", "letters"})
@NullMarked
package org.longtable.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
