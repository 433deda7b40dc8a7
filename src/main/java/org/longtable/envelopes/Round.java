package org.longtable.envelopes;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.longtable.envelopes.Envelope.State;
import org.longtable.vocabulary.PartnerId;
import org.longtable.vocabulary.RoundId;
import org.longtable.vocabulary.TableId;

/**
 * One round of answering alone and opening together.
 *
 * @param begunBy the chosen name of who began it; empty where the viewer may no longer see it
 * @param begunOn in the table's time zone
 * @param running whether answers can still be sealed
 * @param openedOn absent while it runs, and when it was called off
 */
public record Round(
        RoundId id,
        TableId table,
        String begunBy,
        LocalDate begunOn,
        boolean running,
        Optional<LocalDate> openedOn,
        List<Envelope> envelopes) {
    /** A partner that has said nothing is waited for so many days, within which its one reminder has gone out. */
    static final int PATIENCE = 14;

    public Round {
        envelopes = List.copyOf(envelopes);
    }

    public boolean isOpened() {
        return openedOn.isPresent();
    }

    public Optional<Envelope> of(PartnerId partner) {
        return envelopes.stream()
                .filter(envelope -> envelope.partner().equals(partner))
                .findFirst();
    }

    /** Whether this partner may read what was opened: only those who answered as well do. */
    public boolean openedFor(PartnerId partner) {
        return of(partner).filter(Envelope::opened).isPresent();
    }

    public boolean waitsFor(PartnerId partner) {
        return running
                && of(partner)
                        .filter(envelope -> envelope.state() == State.WAITING)
                        .isPresent();
    }

    public List<PartnerId> in(State state) {
        return envelopes.stream()
                .filter(envelope -> envelope.state() == state)
                .map(Envelope::partner)
                .toList();
    }

    /** The partners whose answers were opened. */
    public List<PartnerId> opened() {
        return envelopes.stream()
                .filter(Envelope::opened)
                .map(Envelope::partner)
                .toList();
    }

    /** From this day on those who answered may open without a partner that has said nothing. */
    public LocalDate patienceEnds() {
        return begunOn.plusDays(PATIENCE);
    }

    /** Whether those who answered may open without the others, once all of them say yes. */
    public boolean mayOpenWithout(LocalDate on) {
        return running
                && in(State.ANSWERED).size() >= 2
                && envelopes.stream().anyMatch(Envelope::isMissing)
                && (in(State.WAITING).isEmpty() || !on.isBefore(patienceEnds()));
    }
}
