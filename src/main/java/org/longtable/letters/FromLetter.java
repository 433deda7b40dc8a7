package org.longtable.letters;

import java.util.List;
import java.util.Optional;
import org.longtable.site.Asked;
import org.longtable.site.Texts;
import org.longtable.site.Told;
import org.longtable.site.Typed;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PersonId;

/**
 * A module that lets people act from a letter without signing in (as a bean). All of it runs on behalf of the person
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

    /** Takes what was filled in, right after {@link #show} gave {@link Shown.Asks} in the same transaction. */
    default Taken take(Act act, PersonId person, Typed typed) {
        throw new NotFound();
    }

    /** What to say once it is done, of whatever it was done to. */
    String done(String purpose, Texts texts);

    /** What became of something that was filled in. */
    enum Taken {
        TAKEN,
        /** What is wrong with it stands in what was typed. */
        REFUSED,
        /** Someone else answered after it was shown. */
        MEANWHILE
    }

    /** How things stand when the link is opened. */
    sealed interface Shown {
        /** It can be done: what exactly happens and about what, and the words on the button. */
        record Possible(String title, String text, String button) implements Shown {}

        /**
         * Something to fill in. The link stays open for it: what is filled in later takes the place of what was before.
         *
         * @param said what is to be known of an answer that was given already
         * @param typed what the form begins with
         * @param version of what was shown
         * @param meanwhile what to say when someone else answered after it was shown
         */
        record Asks(
                String title,
                String text,
                Optional<String> said,
                List<Asked> asked,
                Typed typed,
                long version,
                String who,
                String button,
                String meanwhile)
                implements Shown {
            public Asks {
                asked = List.copyOf(asked);
            }
        }

        /** Something to read, for as long as the link works; there is nothing to do about it. */
        record Readable(String title, List<String> lines) implements Shown {
            public Readable {
                lines = List.copyOf(lines);
            }
        }

        /** The same, of several who speak. */
        record Opened(String title, String text, List<Told> told) implements Shown {
            public Opened {
                told = List.copyOf(told);
            }
        }

        /** What the letter spoke of is different now; it can be seen on this page, after signing in. */
        record Changed(String path) implements Shown {}

        /** It is no longer there, or there is nothing left to do about it. */
        record Over() implements Shown {}
    }
}
