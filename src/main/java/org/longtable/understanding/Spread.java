package org.longtable.understanding;

import java.util.Collection;
import java.util.Collections;
import org.longtable.vocabulary.StatementId;

/**
 * How far the partners' answers to one statement lie apart, each from 1, not at all, to 5, fully (F4).
 *
 * @throws IllegalArgumentException if an answer is not 1 to 5
 */
public record Spread(StatementId statement, int least, int most) {
    public static final int NOT_AT_ALL = 1;
    public static final int FULLY = 5;
    /** From this gap on a statement is worth talking through. */
    private static final int TALK_THROUGH = 2;

    public Spread {
        if (least < NOT_AT_ALL || most > FULLY || least > most)
            throw new IllegalArgumentException("answers are 1 to 5, not " + least + " to " + most);
    }

    /** @throws IllegalArgumentException if nobody answered */
    static Spread of(StatementId statement, Collection<Integer> answers) {
        if (answers.isEmpty()) throw new IllegalArgumentException("nobody answered " + statement);
        return new Spread(statement, Collections.min(answers), Collections.max(answers));
    }

    public int gap() {
        return most - least;
    }

    public boolean isWorthTalkingThrough() {
        return gap() >= TALK_THROUGH;
    }
}
