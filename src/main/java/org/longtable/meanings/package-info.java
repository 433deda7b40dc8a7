/**
 * What offers and requests mean, in English and in French: a vocabulary of the field in SKOS, and the rule by which an
 * offer meets a request. Knows no offer; other modules keep those.
 */
@ApplicationModule(allowedDependencies = {"vocabulary", "ground", "site", "people"})
@NullMarked
package org.longtable.meanings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
