package org.longtable.network;

import java.time.LocalDate;
import java.util.Optional;
import org.longtable.vocabulary.AskedId;

/**
 * A request that has reached someone, as they see it.
 *
 * @param asker the name of who would like to be introduced
 * @param about the name of whom it is about
 * @param next the name of whom they would hand it on to, without letters where a host is not told it; none for whom it is
 *     about
 * @param nextIsAbout whether that one is whom it is about; never told of an organisation's people
 * @param through the name of who handed it on; only for whom it is about
 * @param until the day until which it waits
 */
public record Asked(
        AskedId id,
        String asker,
        Whom whom,
        String about,
        Optional<String> next,
        boolean nextIsAbout,
        Optional<String> through,
        String why,
        String hope,
        LocalDate until) {
    public String path() {
        return "/introductions/asked/" + id;
    }

    /** Whether it is about the one who is asked. */
    boolean isAboutMe() {
        return next.isEmpty();
    }
}
