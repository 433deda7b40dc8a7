package org.longtable.understanding;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.longtable.vocabulary.Figure;
import org.longtable.vocabulary.Figure.Input;
import org.longtable.vocabulary.Fraction;

/**
 * How alike the partners of a round answered (M of F4): 1 when all answers are the same, 0 when every statement got both
 * ends. It says nothing about who is right.
 *
 * @param matching steps of the scale that no two answers lie apart, over all statements
 * @param possible all steps of the scale, over all statements
 * @throws IllegalArgumentException if there is no statement, or more matches than there is
 */
public record Congruence(long matching, long possible, LocalDate openedOn) {
    private static final String FORMULA = "M = 1 − mean(max − min) ÷ 4";
    private static final int STEPS = Spread.FULLY - Spread.NOT_AT_ALL;

    public Congruence {
        if (possible <= 0 || matching < 0 || matching > possible)
            throw new IllegalArgumentException(matching + " of " + possible);
    }

    static Congruence of(Collection<Spread> spreads, LocalDate openedOn) {
        long possible = (long) STEPS * spreads.size();
        return new Congruence(possible - spreads.stream().mapToLong(Spread::gap).sum(), possible, openedOn);
    }

    /** M, exact and never rounded. */
    public Fraction value() {
        return Fraction.of(matching, possible);
    }

    /**
     * As it is shown.
     *
     * @param answered whether the viewer's partner answered; what the number is made of is for those who did (C2)
     */
    Figure figure(boolean answered, LocalDate on) {
        var opened = new Input("understanding.opened-on", openedOn);
        var statements = new Input("understanding.statements", possible / STEPS);
        return Figure.index(
                "understanding.congruence",
                FORMULA,
                value().rounded(2),
                answered
                        ? List.of(statements, new Input("understanding.gaps", possible - matching), opened)
                        : List.of(statements, opened),
                on);
    }
}
