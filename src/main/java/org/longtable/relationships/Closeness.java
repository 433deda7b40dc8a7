package org.longtable.relationships;

import org.longtable.vocabulary.Threshold;

/** A connection in words (F1): below 1, from 1, from 4, from 10. */
public enum Closeness {
    NOT_LATELY(Threshold.at("0")),
    IN_TOUCH(Threshold.at("1")),
    OFTEN_TOGETHER(Threshold.at("4")),
    LONG_SHARED_ROAD(Threshold.at("10"));

    private final Threshold from;

    Closeness(Threshold from) {
        this.from = from;
    }

    static Closeness of(Strength strength) {
        var closeness = NOT_LATELY;
        for (var next : values()) if (next.from.isReachedBy(strength.value())) closeness = next;
        return closeness;
    }
}
