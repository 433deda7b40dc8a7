package org.longtable.reviews;

import java.util.Locale;

/** What is looked at each time: the four standing headings (R20), and how the partners worked (R92). */
public enum Heading {
    LANGUAGE,
    PROCESS,
    OUTCOMES,
    CONSTRAINTS,
    HOW;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The field of a form. */
    public String field() {
        return "review_" + code();
    }

    /** Whether a new look begins with the words of the last one: what worked is asked anew each time. */
    boolean goesOn() {
        return this != HOW;
    }
}
