package org.longtable.closeness;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.longtable.closeness.TriggerStore.Told;
import org.longtable.envelopes.Round;
import org.longtable.tables.PartnerView;
import org.longtable.tables.TableView;
import org.longtable.understanding.Standing;
import org.longtable.vocabulary.Figure;
import org.longtable.vocabulary.PartnerId;

/**
 * How close the partners of a table are, as its reader may see it.
 *
 * @param running the round that is being answered
 * @param latest the round that was opened last
 * @param forNow what was chosen or suggested, the latest first
 * @param call what calls for an agreement
 * @param known what the table itself tells of it
 * @param told what partners said of it
 */
public record ClosenessPage(
        TableView table,
        LocalDate today,
        Optional<Standing> running,
        Optional<Opened> latest,
        List<Round> earlier,
        boolean mayBegin,
        List<ForNow> forNow,
        Formality call,
        Set<Trigger> known,
        List<Told> told,
        boolean agreed) {
    /** A round that lies open. @param pairs empty for someone whose partner did not answer */
    public record Opened(Standing standing, List<Pair> pairs, List<Figure> figures) {
        public String name(PartnerId partner) {
            return standing.table().partner(partner).map(PartnerView::name).orElse("");
        }
    }

    /** What the partners chose last. */
    public Optional<ForNow> chosen() {
        return forNow.stream().filter(one -> one.settledOn().isPresent()).findFirst();
    }

    public List<ForNow> before() {
        return forNow.stream()
                .filter(one -> one.settledOn().isPresent())
                .skip(1)
                .toList();
    }

    /** What waits for partners. */
    public Optional<ForNow> suggested() {
        return forNow.stream().findFirst().filter(one -> one.settledOn().isEmpty());
    }

    public boolean takes(UUID choice, PartnerId partner) {
        return forNow.stream()
                .anyMatch(one -> one.id().equals(choice) && one.takenBy().contains(partner));
    }

    /** Partners that have not taken what is suggested, by name. */
    public String missing(ForNow suggested) {
        return String.join(
                ", ",
                table.seated().stream()
                        .filter(partner -> !partner.onlyFunds()
                                && !table.peopleOf(partner.id(), today).isEmpty()
                                && !suggested.takenBy().contains(partner.id()))
                        .map(PartnerView::name)
                        .sorted()
                        .toList());
    }
}
