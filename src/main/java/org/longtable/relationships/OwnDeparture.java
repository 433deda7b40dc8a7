package org.longtable.relationships;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.longtable.directory.OrganisationView;
import org.longtable.vocabulary.HandoverId;
import org.longtable.vocabulary.OrganisationId;
import org.longtable.vocabulary.TableId;

/**
 * A table that one has left or is about to leave.
 *
 * @param answered whether one said if one may be found
 * @param satFor the organisation that one sat for, if it was one
 * @param stays whether one still belongs to it, having left only the table
 */
public record OwnDeparture(
        HandoverId id,
        TableId table,
        String tableName,
        String partnerName,
        LocalDate lastDay,
        boolean over,
        Optional<OrganisationId> foundAt,
        boolean mayInvite,
        boolean answered,
        Optional<OrganisationId> satFor,
        boolean stays) {

    /** Of these organisations, those at which one may be found anew. */
    public List<OrganisationView> elsewhere(List<OrganisationView> mine) {
        return mine.stream()
                .filter(one -> satFor.filter(one.id()::equals).isEmpty())
                .toList();
    }
}
