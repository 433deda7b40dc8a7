package org.longtable.relationships;

import java.time.LocalDate;
import java.util.Optional;
import org.longtable.vocabulary.HandoverId;
import org.longtable.vocabulary.OrganisationId;
import org.longtable.vocabulary.TableId;

/** A table that one has left or is about to leave. @param answered whether one said if one may be found */
public record OwnDeparture(
        HandoverId id,
        TableId table,
        String tableName,
        String partnerName,
        LocalDate lastDay,
        boolean over,
        Optional<OrganisationId> foundAt,
        boolean mayInvite,
        boolean answered) {}
