package org.longtable.bringing;

import java.time.LocalDate;
import java.util.Optional;
import org.longtable.vocabulary.Money;
import org.longtable.vocabulary.OrganisationId;

/**
 * A grant, as one of both sees it: what a funder published of it.
 *
 * @param received whether it was received from the other, or given to it
 * @param toldIn name of the list in which it came, and since when that is known here
 */
public record Award(
        Optional<OrganisationId> other,
        String otherName,
        boolean received,
        String title,
        Optional<Money> money,
        Optional<LocalDate> on,
        String toldIn,
        LocalDate came) {}
