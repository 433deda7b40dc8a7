package org.longtable.tables;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.longtable.vocabulary.TableId;

/**
 * An invitation as whoever opened it may read it, signed in or not.
 *
 * @param inviterPartner for whom the inviter sits; their own name when for themselves
 * @param partner for whom the invited would sit; empty when for themselves
 * @param firstOfOrganisation whether the invited would be the first one here of an organisation
 * @param partners who sits at the table
 */
public record OfferedPlace(
        TableId table,
        String state,
        String words,
        String name,
        String inviter,
        String inviterPartner,
        String tableName,
        String purpose,
        String partner,
        boolean firstOfOrganisation,
        List<String> partners,
        Set<Role> roles,
        Instant expiresAt,
        String zone,
        Reader reader) {
    /** How the reader stands to the invitation. */
    public enum Reader {
        /** Nobody is signed in, and the address has no account yet. */
        STRANGER,
        /** Nobody is signed in, and the address has an account. */
        SIGN_IN_FIRST,
        INVITED,
        /** Signed in as someone to whom it was not sent. */
        OTHER_PERSON
    }

    public boolean stands() {
        return state.equals("open");
    }

    /** Whether the inviter comes in their own right. */
    public boolean inviterAlone() {
        return inviter.equals(inviterPartner);
    }

    /** Whether the invited would be there only as a funder, and so see less (C4). */
    public boolean onlyFunds() {
        return roles.equals(Set.of(Role.FUNDER));
    }
}
