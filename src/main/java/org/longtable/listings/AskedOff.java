package org.longtable.listings;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.longtable.site.Language;
import org.longtable.vocabulary.OrganisationId;

/**
 * What someone without an account asks of the site host about an organisation that is listed.
 *
 * @param organisation null when they wrote a name alone, or when it is gone
 * @param wish {@code take_off}, {@code not_us} or {@code mend}
 * @param who who asks, in their own words
 * @param email where the answer goes; may be empty
 */
public record AskedOff(
        UUID id,
        @Nullable OrganisationId organisation,
        String organisationName,
        String wish,
        String who,
        String email,
        String words,
        Language language,
        LocalDate on) {}
