package org.longtable.tables;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.longtable.vocabulary.OrganisationId;
import org.longtable.vocabulary.PartnerId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;

/**
 * A table as the asking person may see it.
 *
 * @param seats every seat ever held that the viewer may see; former ones have an end
 * @param mine the partner for whom the viewer sits
 * @param inside whether the viewer sits there for a partner that is more than a funder
 * @param twoRepresentatives whether each partner has two representatives (R32)
 * @param quietSince since when it is a quiet table (C7); empty when it is not
 * @param closedOn since when it is closed; empty while it is not
 * @param keepsDays for how many days a quiet table keeps its moments
 */
public record TableView(
        TableId id,
        String name,
        String purpose,
        Form form,
        Stage stage,
        ZoneId zone,
        LocalDate startedOn,
        boolean twoRepresentatives,
        List<PartnerView> partners,
        List<SeatView> seats,
        PartnerId mine,
        boolean inside,
        Optional<LocalDate> quietSince,
        int keepsDays,
        Optional<LocalDate> closedOn,
        long version) {
    public String path() {
        return "/tables/" + id;
    }

    /** Whether nobody who was there is named, and no connections are worked out (C7). */
    public boolean isQuiet() {
        return quietSince.isPresent();
    }

    /** Whether it was closed: everything is readable, and nothing new is written. */
    public boolean isClosed() {
        return closedOn.isPresent();
    }

    public Optional<PartnerView> partner(PartnerId id) {
        return partners.stream().filter(partner -> partner.id().equals(id)).findFirst();
    }

    /** The name of the partner for whom the viewer sits; empty where it is not known. */
    public String nameOfMine() {
        return partner(mine).map(PartnerView::name).orElse("");
    }

    /** Partners that sit at the table now. */
    public List<PartnerView> seated() {
        return partners.stream()
                .filter(partner -> partner.state() == PartnerView.State.SEATED)
                .toList();
    }

    /** Whether the viewer sits here for this organisation. */
    public boolean sitsFor(OrganisationId organisation) {
        return partner(mine)
                .flatMap(PartnerView::organisation)
                .map(organisation::equals)
                .orElse(false);
    }

    /** Who sits at the table on this day. */
    public List<SeatView> seatsOn(LocalDate day) {
        return seats.stream().filter(seat -> seat.heldOn(day)).toList();
    }

    /** Whether nobody sits for this partner, so that what it left may be settled by anyone inside. */
    public boolean isLeftBehind(PartnerId partner, LocalDate day) {
        return inside && peopleOf(partner, day).isEmpty();
    }

    public List<PersonId> peopleOf(PartnerId partner, LocalDate day) {
        return seatsOn(day).stream()
                .filter(seat -> seat.partner().equals(partner))
                .map(SeatView::person)
                .toList();
    }
}
