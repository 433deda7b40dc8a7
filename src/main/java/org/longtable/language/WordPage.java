package org.longtable.language;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.longtable.tables.PartnerView;
import org.longtable.tables.TableView;

/**
 * One word as its page shows it.
 *
 * @param sides every partner that has a say here, or said what it means
 */
public record WordPage(TableView table, Word word, List<Side> sides) {
    /** @param said what it means by the word; absent while it has not said so */
    public record Side(PartnerView partner, Optional<Meaning> said, boolean mine, boolean takes, boolean hasSay) {}

    static WordPage of(TableView table, Word word, LocalDate today) {
        return new WordPage(
                table,
                word,
                table.partners().stream()
                        .map(partner -> new Side(
                                partner,
                                word.of(partner.id()),
                                partner.id().equals(table.mine()),
                                word.offer()
                                        .filter(offer -> offer.takenBy().contains(partner.id()))
                                        .isPresent(),
                                partner.state() == PartnerView.State.SEATED
                                        && !partner.onlyFunds()
                                        && !table.peopleOf(partner.id(), today).isEmpty()))
                        .filter(side -> side.hasSay() || side.said().isPresent())
                        .toList());
    }

    /** Whether what is offered waits for one's own partner. */
    public boolean waitsForMine() {
        return word.waiting().isPresent() && sides.stream().anyMatch(side -> side.mine() && !side.takes());
    }

    /** Partners that have not taken what is offered, by name. */
    public String missing() {
        return String.join(
                ", ",
                sides.stream()
                        .filter(side -> side.hasSay() && !side.takes())
                        .map(side -> side.partner().name())
                        .sorted()
                        .toList());
    }

    /** Partners that took what was agreed, by name. */
    public String takers() {
        return String.join(
                ", ",
                sides.stream()
                        .filter(Side::takes)
                        .map(side -> side.partner().name())
                        .sorted()
                        .toList());
    }

    public boolean mayKeepBoth() {
        return word.standing() == Word.Standing.APART
                && word.waiting().filter(Word.Offer::keepsBoth).isEmpty()
                && sides.stream()
                                .filter(side -> side.said()
                                        .filter(one -> !one.said().isEmpty())
                                        .isPresent())
                                .count()
                        > 1;
    }

    public boolean mayRemove() {
        return word.meanings().stream()
                .allMatch(meaning -> meaning.partner().equals(table.mine())
                        || meaning.removedOn().isPresent());
    }
}
