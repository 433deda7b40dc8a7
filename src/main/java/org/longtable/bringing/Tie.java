package org.longtable.bringing;

import java.time.LocalDate;
import java.util.Optional;
import org.longtable.vocabulary.OrganisationId;

/** A tie of an organisation to another one, as one of both sees it. @param knownBy how it came about; may be empty */
public record Tie(
        OrganisationId other,
        String otherName,
        String kind,
        String knownBy,
        Optional<LocalDate> since,
        Optional<LocalDate> until) {}
