package org.longtable.relationships;

import java.math.BigDecimal;
import org.longtable.vocabulary.Threshold;

/** How many people carry a partner, in words (F2): continuity below 0.34, from 0.34, from 0.50. */
public enum Band {
    NO_CONNECTION_YET,
    FRAGILE,
    EXPOSED,
    COVERED;

    private static final Threshold A_FEW = Threshold.at("0.34");
    private static final Threshold SEVERAL = Threshold.at("0.50");

    static Band ofContinuity(BigDecimal continuity) {
        if (SEVERAL.isReachedBy(continuity)) return COVERED;
        return A_FEW.isReachedBy(continuity) ? EXPOSED : FRAGILE;
    }
}
