package org.longtable.tables;

import java.time.Instant;
import java.util.Optional;
import org.longtable.vocabulary.InvitationId;
import org.longtable.vocabulary.PartnerId;

/**
 * A place that was offered, as its writer sees it.
 *
 * @param name as it was given, and later as the person calls themselves; empty once it is forgotten
 * @param email empty once it is forgotten
 */
public record Invitation(
        InvitationId id,
        PartnerId partner,
        String name,
        String email,
        State state,
        Instant madeAt,
        Instant expiresAt,
        Optional<Instant> answeredAt) {
    public enum State {
        /** Until every partner has said yes to the new partner. */
        WAITING,
        OPEN,
        ACCEPTED,
        DECLINED,
        WITHDRAWN,
        EXPIRED
    }

    public boolean stands() {
        return state == State.OPEN || state == State.WAITING;
    }
}
