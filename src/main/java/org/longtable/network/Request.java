package org.longtable.network;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.longtable.vocabulary.IntroductionId;

/**
 * A request for an introduction as who sent it sees it.
 *
 * @param about the name of whom it is about
 * @param first who was asked first
 * @param reach as in {@link Way.Through}
 */
public record Request(
        IntroductionId id,
        Whom whom,
        String about,
        String first,
        Way.Reach reach,
        String why,
        String hope,
        LocalDate sentOn,
        State state) {
    /** After so long without an answer another way may be tried. */
    static final Duration PATIENCE = Duration.ofDays(30);

    /** How it stands for who sent it. */
    public enum State {
        /** Not answered yet, answered with no, or on its way: which of them is told to nobody. */
        NO_ANSWER_YET,
        /** The same after thirty days. */
        NO_ANSWER,
        WITHDRAWN,
        AGREED;

        static State of(Instant sentAt, boolean withdrawn, boolean agreed, Instant now) {
            if (agreed) return AGREED;
            if (withdrawn) return WITHDRAWN;
            return now.isBefore(sentAt.plus(PATIENCE)) ? NO_ANSWER_YET : NO_ANSWER;
        }
    }

    public String path() {
        return "/introductions/" + id;
    }

    /** Whether it can still be taken back. */
    public boolean mayWithdraw() {
        return state == State.NO_ANSWER_YET || state == State.NO_ANSWER;
    }
}
