package org.longtable.growing;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.longtable.vocabulary.Fraction;
import org.longtable.vocabulary.PartnerId;

/**
 * What partners want to reach, and who set it (R63).
 *
 * @param byCommunity whether the community set it, alone or with others
 * @param partners those that set it
 * @param mine whether the asking person wrote it, and so may take the words back
 */
public record Goal(
        UUID id, String words, boolean byCommunity, List<PartnerId> partners, State state, boolean mine, long version) {
    public enum State {
        OPEN,
        REACHED,
        DROPPED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<State> of(String code) {
            return Arrays.stream(values())
                    .filter(one -> one.code().equals(code))
                    .findFirst();
        }
    }

    public Goal {
        partners = List.copyOf(partners);
    }

    /** Whether more than one of them set it: a partnership names such goals. */
    public boolean isMutual() {
        return partners.size() + (byCommunity ? 1 : 0) > 1;
    }

    public boolean isOpen() {
        return state == State.OPEN && !words.isEmpty();
    }

    /** Which part of the goals the community set; empty when there is none. */
    static Optional<Fraction> byCommunity(Collection<Goal> goals) {
        var open = goals.stream().filter(goal -> goal.state() != State.DROPPED).toList();
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Fraction.of(open.stream().filter(Goal::byCommunity).count(), open.size()));
    }
}
