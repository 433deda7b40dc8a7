package org.longtable.tables;

import java.util.Set;
import org.longtable.site.Language;
import org.longtable.vocabulary.CommunityId;
import org.longtable.vocabulary.OrganisationId;
import org.longtable.vocabulary.PartnerId;

/**
 * A place that someone wants to offer.
 *
 * @param roles what a new partner would be here; of no meaning for one that is there already
 * @param name how the writer calls the person; only the writer sees it until that person says yes (C1)
 * @param email empty for someone who has none or wants none: they come in with a code on paper
 * @param language in which the letter is written
 */
public record Wanted(For who, Set<Role> roles, String name, String email, String words, Language language) {
    /** For whom the person would sit. */
    public sealed interface For {
        /** A partner that is at the table or was agreed on: one's own, or one that has nobody there yet. */
        record Partner(PartnerId id) implements For {}

        record Organisation(OrganisationId id) implements For {}

        record NewOrganisation(String name) implements For {}

        record Community(CommunityId id) implements For {}

        record NewCommunity(String name) implements For {}

        record InTheirOwnRight() implements For {}
    }

    boolean onPaper() {
        return email.isEmpty();
    }
}
