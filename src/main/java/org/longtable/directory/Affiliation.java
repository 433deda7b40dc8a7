package org.longtable.directory;

import java.time.LocalDate;
import java.util.Map;
import org.longtable.vocabulary.DateSpan;
import org.longtable.vocabulary.OrganisationId;
import org.longtable.vocabulary.PersonId;

/**
 * That a person belongs to an organisation.
 *
 * @param role in their own words; may be empty
 * @param confirmed whether someone of the organisation agreed, or the first one said that they may speak for it
 */
public record Affiliation(
        AffiliationId id,
        PersonId person,
        String personName,
        OrganisationId organisation,
        String organisationName,
        String role,
        DateSpan when,
        boolean confirmed,
        long version) {

    public boolean holdsOn(LocalDate day) {
        return when.contains(day);
    }

    public boolean isOverOn(LocalDate day) {
        return when.until() != null && !day.isBefore(when.until());
    }

    Map<String, String> fields() {
        return Map.of(
                "my_role",
                role,
                "my_since",
                when.from().toString(),
                "my_until",
                when.until() == null ? "" : when.until().toString());
    }
}
