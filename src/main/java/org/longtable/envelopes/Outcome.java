package org.longtable.envelopes;

/** What became of a deed in a round. */
public enum Outcome {
    BEGUN,
    /** There is nobody to open with, or one's own partner takes no part. */
    ALONE,
    /** A round about the same is being answered already. */
    RUNNING,
    SEALED,
    /** That was the last that was waited for: everything lies open. */
    OPENED,
    /** It was opened or called off before. */
    CLOSED,
    /** Someone of one's own side answered after the form was shown. */
    MEANWHILE,
    LEFT_OUT,
    AGREED,
    NOT_ANSWERED,
    TOO_FEW,
    TOO_EARLY,
    CALLED_OFF
}
