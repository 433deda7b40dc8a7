package org.longtable.letters;

import java.util.List;
import org.longtable.site.Texts;
import org.longtable.vocabulary.PersonId;

/** A module that has something for the weekly letter hands it over through this (as a bean). */
public interface ForDigest {
    /**
     * What there is to say to this person, who asks: everything is found as they may see it. What is given here may
     * still be left out of the letter, when it was said as often as {@link DigestPart#most()} allows.
     *
     * @param days how long the letter has to last: seven, or a month's for someone who wants a letter once a month; a
     *     module that looks ahead tells what comes until then
     */
    List<DigestPart> parts(PersonId person, int days, Texts texts);
}
