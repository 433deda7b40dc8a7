package org.longtable.offers;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.longtable.directory.Subject;
import org.longtable.meanings.Side;
import org.longtable.people.SeenBy;
import org.longtable.site.Language;
import org.longtable.vocabulary.OfferId;

/**
 * Something that is offered or looked for.
 *
 * @param subject whose it is
 * @param name what they are called
 * @param mine whether the asking person may change it
 */
public record Offer(
        OfferId id, Subject subject, String name, Written written, State state, boolean mine, long version) {
    private static final int SHORT = 140;

    /** Where it stands. */
    public enum State {
        OPEN,
        /** Its first day has not come. */
        LATER,
        /** Its last day is over. */
        OVER,
        FULFILLED,
        WITHDRAWN;

        public boolean isOpen() {
            return this == OPEN;
        }

        public String key() {
            return "offers.state." + name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What is written in it.
     *
     * @param place a number of the gazetteer, else own words; empty where it does not matter
     * @param access how one gets in, for a room
     */
    public record Written(
            Side side,
            OfferKind kind,
            String words,
            Language language,
            String place,
            boolean atDistance,
            Optional<LocalDate> from,
            Optional<LocalDate> until,
            String access,
            SeenBy seenBy) {
        State standsOn(LocalDate day) {
            if (until.filter(last -> last.isBefore(day)).isPresent()) return State.OVER;
            return from.filter(first -> first.isAfter(day)).isPresent() ? State.LATER : State.OPEN;
        }
    }

    public String path() {
        return "/offers/" + id;
    }

    /** Its first words, for a list. */
    public String inShort() {
        var words = written.words();
        if (words.codePointCount(0, words.length()) <= SHORT) return words;
        var cut = words.substring(0, words.offsetByCodePoints(0, SHORT));
        var space = cut.lastIndexOf(' ');
        return (space > SHORT / 2 ? cut.substring(0, space) : cut).strip() + "…";
    }

    public boolean isRequest() {
        return written.side() == Side.REQUEST;
    }
}
