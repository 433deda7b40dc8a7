package org.longtable.letters;

import java.util.List;

/**
 * One matter of the weekly letter, in words.
 *
 * @param order smaller comes first; matters of one order keep the sequence in which they were handed over
 * @param about what the matter is, the same each time it is told, such as {@code moment:} and an id; at most 200
 *     characters. Something that has changed and may be told afresh is given another name
 * @param most in how many weekly letters it may stand at all, from 1 on
 * @param title its heading
 * @param text what more there is to say; may be empty
 * @param asked whether its reader asked to be told of just this: then it stands there however full the letter is
 */
public record DigestPart(
        int order, String about, int most, String title, String text, List<Step> steps, boolean asked) {
    public DigestPart(int order, String about, int most, String title, String text, List<Step> steps) {
        this(order, about, most, title, text, steps, false);
    }

    public DigestPart {
        steps = List.copyOf(steps);
        if (most < 1) throw new IllegalArgumentException("said in at least one letter, not " + most);
    }

    /** The same, which its reader asked to be told. */
    public DigestPart askedFor() {
        return new DigestPart(order, about, most, title, text, steps, true);
    }

    DigestPart with(List<Step> others) {
        return new DigestPart(order, about, most, title, text, others, asked);
    }

    /** What can be done about it from the letter. */
    public sealed interface Step {
        String label();
    }

    /** A page of this installation, after signing in. */
    public record Go(String label, String path) implements Step {}

    /** A page with one button, without signing in; {@link FromLetter} says what it does. */
    public record Press(String label, Act act) implements Step {}
}
