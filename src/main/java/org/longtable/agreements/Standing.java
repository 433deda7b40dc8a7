package org.longtable.agreements;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.longtable.agreements.Agreement.Party;
import org.longtable.agreements.Agreement.Signed;
import org.longtable.vocabulary.PartnerId;
import org.longtable.vocabulary.WordingId;

/**
 * Where an agreement stands. It is read from what each partner said, never run: a version is in force once every partner
 * that is still with it has given its word for the whole of it. Whoever leaves is no longer waited for.
 *
 * @param gone partners that left the table
 */
public record Standing(Agreement agreement, Set<PartnerId> gone) {
    private static final int FEWEST = 2;

    public enum State {
        /** Being written; nobody is bound. */
        WRITTEN,
        ACTIVE,
        /** It was in force, and fewer than two are left with it. */
        OVER,
        /** It never was in force, and fewer than two are left with it. */
        LEFT_ASIDE
    }

    /** @param since the day on which the last partner gave its word */
    public record InForce(int number, LocalDate since) {}

    public Standing {
        gone = Set.copyOf(gone);
    }

    /** Partners that are with it, in the order in which they came. */
    public List<PartnerId> present() {
        return present(Integer.MAX_VALUE);
    }

    private List<PartnerId> present(int number) {
        return agreement.parties().stream()
                .filter(party -> party.since() <= number)
                .map(Party::partner)
                .filter(partner -> !gone.contains(partner) && !hasEnded(partner))
                .toList();
    }

    public boolean isPresent(PartnerId partner) {
        return present().contains(partner);
    }

    public boolean hasEnded(PartnerId partner) {
        return agreement.ended().stream().anyMatch(one -> one.partner().equals(partner));
    }

    /** The latest version for which every partner that is with it gave its word. */
    public Optional<InForce> inForce() {
        return present().size() < FEWEST ? Optional.empty() : agreed();
    }

    private Optional<InForce> agreed() {
        for (var number = agreement.number(); number > 0; number--) {
            var words = words(number);
            if (words.isEmpty()) continue;
            var last = words.stream().map(Signed::on).max(Comparator.naturalOrder());
            return Optional.of(new InForce(number, last.orElseThrow()));
        }
        return Optional.empty();
    }

    /** What every partner said that is with this version; nothing as long as one is missing. */
    private List<Signed> words(int number) {
        var words = present(number).stream()
                .map(partner -> agreement.signature(partner, number))
                .flatMap(Optional::stream)
                .toList();
        return words.size() == present(number).size() ? words : List.of();
    }

    public State state() {
        if (inForce().isPresent()) return State.ACTIVE;
        if (present().size() >= FEWEST) return State.WRITTEN;
        return wasEverAgreed() ? State.OVER : State.LEFT_ASIDE;
    }

    /** Whether at some time everyone who was with it then had given their word. */
    private boolean wasEverAgreed() {
        for (var number = agreement.number(); number > 0; number--) {
            var then = number;
            var parties = agreement.parties().stream()
                    .filter(party -> party.since() <= then)
                    .toList();
            if (parties.size() >= FEWEST
                    && parties.stream()
                            .allMatch(party ->
                                    agreement.signature(party.partner(), then).isPresent())) return true;
        }
        return false;
    }

    public boolean isActive() {
        return state() == State.ACTIVE;
    }

    /** Whether it can still be written, read and signed. */
    public boolean goesOn() {
        return present().size() >= FEWEST;
    }

    /** Whether an agreed version is in force while a newer one is being written. */
    public boolean isBeingChanged() {
        return inForce().filter(one -> one.number() < agreement.number()).isPresent();
    }

    /** What this partner has not yet acknowledged of the latest version. */
    public List<WordingId> unread(PartnerId partner) {
        return agreement.clauses().stream()
                .filter(wording -> !agreement.hasAcknowledged(partner, wording))
                .toList();
    }

    public boolean hasAcknowledgedAll(PartnerId partner) {
        return unread(partner).isEmpty();
    }

    public boolean hasSigned(PartnerId partner) {
        return agreement.signature(partner, agreement.number()).isPresent();
    }

    /** Partners whose word for the latest version is missing. */
    public List<PartnerId> missing() {
        return present().stream().filter(partner -> !hasSigned(partner)).toList();
    }

    public boolean waitsFor(PartnerId partner) {
        return goesOn() && missing().contains(partner);
    }
}
