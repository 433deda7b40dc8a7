package org.longtable.tables;

import java.time.Instant;
import java.util.Optional;
import org.longtable.vocabulary.InvitationId;
import org.longtable.vocabulary.PartnerId;
import org.longtable.vocabulary.PersonId;

/**
 * A place that was offered, as its writer sees it.
 *
 * @param name as it was given, and later as the person calls themselves; empty once it is forgotten
 * @param person whom it is for; empty once it is forgotten
 * @param email empty once it is forgotten, and for a place that is offered on paper
 * @param lost whether its letter came back
 */
public record Invitation(
        InvitationId id,
        PartnerId partner,
        Optional<PersonId> person,
        String name,
        String email,
        State state,
        Instant madeAt,
        Instant expiresAt,
        Optional<Instant> answeredAt,
        boolean lost) {
    public enum State {
        /** Until every partner has said yes to the new partner. */
        WAITING,
        OPEN,
        ACCEPTED,
        DECLINED,
        WITHDRAWN,
        EXPIRED
    }

    /** Whether it is for someone without e-mail, who comes in with a code on paper. */
    public boolean onPaper() {
        return stands() && email.isEmpty();
    }

    public boolean stands() {
        return state == State.OPEN || state == State.WAITING;
    }
}
