package org.longtable.envelopes;

import org.longtable.vocabulary.PartnerId;

/**
 * One partner's envelope, as everyone in the round may know it: never who wrote it, when, or how much.
 *
 * @param agrees whether the partner has said yes to opening without those who are missing
 * @param opened whether it was opened with the others
 */
public record Envelope(PartnerId partner, State state, boolean agrees, boolean opened) {
    public enum State {
        WAITING,
        ANSWERED,
        LEFT_OUT,
        /** The partner no longer sits at the table; what it answered is never opened. */
        GONE
    }

    boolean isMissing() {
        return state != State.ANSWERED;
    }
}
