package org.longtable.letters;

import java.util.List;
import org.longtable.site.Texts;
import org.longtable.vocabulary.PersonId;

/**
 * A module that lets people act from a letter without signing in (as a bean). Both methods run on behalf of the person
 * to whom the letter went, for this one act only. The page must not show more than the letter said: what changed
 * since is answered with {@link Shown.Changed}.
 */
public interface FromLetter {
    boolean handles(String purpose);

    /** What the button would do, as things stand. Changes nothing. */
    Shown show(Act act, PersonId person, Texts texts);

    /**
     * Does it, right after {@link #show} gave {@link Shown.Possible} in the same transaction.
     *
     * @throws org.longtable.vocabulary.NotFound when that is no longer so
     */
    void act(Act act, PersonId person);

    /** What to say once it is done, of whatever it was done to. */
    String done(String purpose, Texts texts);

    /** How things stand when the link is opened. */
    sealed interface Shown {
        /** It can be done: what exactly happens and about what, and the words on the button. */
        record Possible(String title, String text, String button) implements Shown {}

        /** Something to read, for as long as the link works; there is nothing to do about it. */
        record Readable(String title, List<String> lines) implements Shown {
            public Readable {
                lines = List.copyOf(lines);
            }
        }

        /** What the letter spoke of is different now; it can be seen on this page, after signing in. */
        record Changed(String path) implements Shown {}

        /** It is no longer there, or there is nothing left to do about it. */
        record Over() implements Shown {}
    }
}
