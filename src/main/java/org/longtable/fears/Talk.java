package org.longtable.fears;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.longtable.vocabulary.PartnerId;
import org.longtable.vocabulary.RoundId;

/**
 * One exchange about what partners may think of each other, from its question to its end.
 *
 * @param askedFor the partner for which it was asked
 * @param round what is written and opened; absent until it begins
 * @param yes partners that said yes
 * @param mySide what one's own partner said; empty while it said nothing
 * @param keepers partners that want to keep what was opened
 * @param closedOn the day on which it ended
 * @param kept whether all kept it
 */
public record Talk(
        UUID id,
        PartnerId askedFor,
        LocalDate askedOn,
        Optional<RoundId> round,
        Guide guide,
        List<PartnerId> yes,
        Optional<Boolean> mySide,
        List<PartnerId> keepers,
        Optional<LocalDate> closedOn,
        boolean kept) {
    /** Who leads the talk; nobody is named (C1). */
    public enum Guide {
        ALONE,
        SEATED,
        OUTSIDE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Guide> of(String code) {
            return Arrays.stream(values())
                    .filter(one -> one.code().equals(code))
                    .findFirst();
        }
    }

    public Talk {
        yes = List.copyOf(yes);
        keepers = List.copyOf(keepers);
    }

    public boolean isOpen() {
        return closedOn.isEmpty();
    }

    /** Asked, and nobody writes yet. */
    public boolean isAsked() {
        return isOpen() && round.isEmpty();
    }

    public boolean saysYes() {
        return mySide.orElse(false);
    }

    public boolean mayBegin() {
        return isAsked() && saysYes() && yes.size() > 1;
    }
}
