package org.longtable.network;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.UUID;
import org.longtable.directory.Subject;

/**
 * Those who fit one side best, of all there are. Whoever cannot fit better than those who were found already is passed
 * over: what they tell is compared, and the way to them looked up, only for the few who could.
 */
final class Shortlist {
    /** More are looked at than are shown, since some of them may not be for the asking person's eyes. */
    static final int LOOKED_AT = 60;

    private static final double LEAST = 0.05;
    private static final double ON_PURPOSE = 0.10;

    /** More than adding up in another order can make. */
    private static final double TOLERANCE = 1e-9;

    /** @param first whether they are preferred on purpose */
    record Scored(Profile profile, Match match, boolean first) {
        UUID id() {
            return profile.subject().id();
        }

        double order() {
            return match.value() + purpose(first);
        }

        Scored with(Match other) {
            return new Scored(profile, other, first);
        }

        /** Something that can be said of the two, beyond that they might be introduced. */
        boolean hasReason(Profile mine) {
            return match.value() >= LEAST
                    && (match.shared() > 0
                            || match.near() == 1
                            || match.near() > 0 && (match.way() > 0 || match.bridge() > 0)
                            || mine.answeredBy(profile) > 0
                            || profile.answeredBy(mine) > 0);
        }
    }

    private Shortlist() {}

    /** @param apart those who are not to be suggested */
    static Collection<Scored> of(
            Portraits.All all, Profile mine, Ways.Distances far, Set<UUID> apart, Optional<Subject.Kind> kind) {
        var best = new PriorityQueue<Scored>(Comparator.comparingDouble(Scored::order));
        var side = Candidate.of(mine, false);
        double enough = LEAST;
        for (var one : all.candidates()) {
            double spare = purpose(one.first()) + TOLERANCE - enough;
            if (one.most(side) + spare < 0 || one.most(side, all.gaps()) + spare < 0) continue;
            var other = one.profile();
            var nearest = Match.of(mine, other, 1, all.gaps());
            if (nearest.value() + spare < 0) continue;
            var id = other.subject().id();
            if (kind.isPresent() && other.subject().kind() != kind.get() || apart.contains(id)) continue;
            var match = nearest.through(far.to(all.people().getOrDefault(id, List.of())));
            var scored = new Scored(other, match, one.first());
            if (!scored.hasReason(mine)) continue;
            if (best.size() == LOOKED_AT) {
                if (best.element().order() >= scored.order()) continue;
                best.remove();
            }
            best.add(scored);
            if (best.size() == LOOKED_AT) enough = best.element().order();
        }
        return best;
    }

    private static double purpose(boolean first) {
        return first ? ON_PURPOSE : 0;
    }
}
