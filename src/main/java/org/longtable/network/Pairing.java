package org.longtable.network;

import java.time.LocalDate;
import java.util.Optional;
import org.longtable.vocabulary.Hours;
import org.longtable.vocabulary.PairingId;
import org.longtable.vocabulary.PersonId;

/**
 * Two who learn from each other for a while (R126), or a request for it, as one of them may know it.
 *
 * @param iGive what the one who reads gives; empty while a request waits for them
 * @param theyGive what the other gives; empty until they said yes
 * @param until the day at which it ends, or ended
 * @param hours of moments that both noted meanwhile; empty where none were written down
 */
public record Pairing(
        PairingId id,
        PersonId person,
        String name,
        String iGive,
        String theyGive,
        LocalDate until,
        State state,
        Optional<Hours> hours) {
    /** How it stands; a no looks like no answer. */
    public enum State {
        WAITING,
        NO_ANSWER_YET,
        NO_ANSWER,
        RUNNING,
        ENDED
    }

    public String path() {
        return "/pairings/" + id;
    }

    /** Whether it can still be taken back, or ended before its date. */
    public boolean mayEnd() {
        return state == State.RUNNING || state == State.NO_ANSWER_YET || state == State.NO_ANSWER;
    }
}
