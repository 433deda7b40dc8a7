package org.longtable.letters;

import org.jspecify.annotations.Nullable;
import org.longtable.site.Language;
import org.longtable.vocabulary.PersonId;

/**
 * Whom a letter is for.
 *
 * @param person null when the address belongs to nobody here yet
 */
public record To(@Nullable PersonId person, String address, Language language) {}
