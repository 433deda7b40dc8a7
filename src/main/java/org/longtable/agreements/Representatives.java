package org.longtable.agreements;

import java.time.LocalDate;
import java.util.List;
import org.longtable.vocabulary.Figure;

/**
 * The rule that each partner has two representatives, at signing (R32): with fewer it takes a reason that all read.
 *
 * @param named how many stand for the partner
 * @param asked whether it is asked here: not of a person in their own right, nor where the table set the rule aside
 */
public record Representatives(int named, boolean asked) {
    static final int WANTED = 2;

    public boolean needsReason() {
        return asked && named < WANTED;
    }

    /** How many of two are named. */
    public Figure figure(LocalDate on) {
        return Figure.count(
                "agreements.figure.representatives",
                "min(named, 2) of 2",
                Math.min(named, WANTED),
                List.of(
                        new Figure.Input("agreements.figure.representatives.named", named),
                        new Figure.Input("agreements.figure.representatives.wanted", WANTED)),
                on);
    }
}
