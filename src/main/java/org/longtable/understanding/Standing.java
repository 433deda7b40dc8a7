package org.longtable.understanding;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.longtable.envelopes.Envelope;
import org.longtable.envelopes.Envelope.State;
import org.longtable.envelopes.Own;
import org.longtable.envelopes.Round;
import org.longtable.tables.PartnerView;
import org.longtable.tables.TableView;
import org.longtable.vocabulary.PartnerId;

/**
 * How a round stands that is answered alone and opened together, whatever it is about.
 *
 * @param own one's own side; empty for someone whose partner is not in it, and once it is closed
 * @param path of its page, below which stands what can be done about it
 */
public record Standing(TableView table, Round round, Optional<Own> own, LocalDate today, String path) {
    /** A round takes two partners with someone seated, one's own among them; those who only fund take no part. */
    public static boolean mayBegin(TableView table, LocalDate today) {
        var takers = table.seated().stream()
                .filter(partner -> !partner.onlyFunds()
                        && !table.peopleOf(partner.id(), today).isEmpty())
                .toList();
        return takers.size() > 1
                && takers.stream().anyMatch(partner -> partner.id().equals(table.mine()));
    }

    public boolean takesPart() {
        return round.running() && own.isPresent() && myState() != State.GONE;
    }

    public State myState() {
        return round.of(table.mine()).map(Envelope::state).orElse(State.GONE);
    }

    public boolean mayAgree() {
        return myState() == State.ANSWERED && round.mayOpenWithout(today);
    }

    public boolean agrees() {
        return round.of(table.mine()).filter(Envelope::agrees).isPresent();
    }

    /** Key of what is said about a partner before the round is opened. */
    public String standing(Envelope envelope) {
        return "understanding.standing."
                + envelope.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Optional<PartnerView> partner(Envelope envelope) {
        return table.partner(envelope.partner());
    }

    /** The partners that are missing, by name, for the sentence that asks about opening without them. */
    public String missing() {
        return names(round.envelopes().stream()
                .filter(envelope -> envelope.state() != State.ANSWERED)
                .map(Envelope::partner)
                .toList());
    }

    /** The partners whose answers were opened, by name. */
    public String openedBy() {
        return names(round.opened());
    }

    public String mine() {
        return table.nameOfMine();
    }

    private String names(List<PartnerId> partners) {
        return partners.stream()
                .flatMap(partner -> table.partner(partner).stream())
                .map(PartnerView::name)
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
