/** Ids and values that every module speaks: who, which table, how much, how it was worked out. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.longtable.vocabulary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
