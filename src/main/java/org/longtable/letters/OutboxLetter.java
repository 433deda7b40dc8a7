package org.longtable.letters;

import java.time.ZonedDateTime;
import org.longtable.site.Language;
import org.longtable.vocabulary.LetterId;

/**
 * A letter as the site host may see it.
 *
 * @param at when it was sent, given up or written
 * @param confidential whether its words are for its reader alone
 * @param text its words, masked; empty when they are for its reader alone or no longer kept
 * @param masked whether there is something behind a mask that can still be used
 */
public record OutboxLetter(
        LetterId id,
        State state,
        String address,
        Language language,
        String subject,
        ZonedDateTime at,
        boolean confidential,
        String text,
        boolean masked) {

    public enum State {
        WAITS,
        GIVEN_UP,
        SENT
    }
}
