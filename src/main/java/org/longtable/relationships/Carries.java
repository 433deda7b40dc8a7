package org.longtable.relationships;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PartnerId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Front door: how many people carry each partner of a table (F2), for one viewer as of a day. */
@Component
public class Carries {
    private final Standings standings;

    Carries(Standings standings) {
        this.standings = standings;
    }

    /** @throws NotFound when the viewer, who asks, does not sit inside, or there is no such partner */
    @Transactional(readOnly = true)
    public CarriedPartner of(TableId table, PartnerId partner, PersonId viewer, LocalDate on) {
        var standing = standings.at(table, viewer, on);
        return CarriedPartner.of(standing, standing.side(partner).orElseThrow(NotFound::new), viewer);
    }

    /** Every partner, in the table's order. @throws NotFound when the viewer, who asks, does not sit inside */
    @Transactional(readOnly = true)
    public List<CarriedPartner> all(TableId table, PersonId viewer, LocalDate on) {
        return all(standings.at(table, viewer, on), viewer);
    }

    /**
     * Whether anyone of one of these partners is at least in touch with someone of another of them.
     *
     * @throws NotFound when the viewer, who asks, does not sit inside
     */
    @Transactional(readOnly = true)
    public boolean anyLivingAmong(TableId table, Collection<PartnerId> partners, PersonId viewer, LocalDate on) {
        return standings.at(table, viewer, on).anyLivingAmong(partners);
    }

    /**
     * What if this person, who asks, left? For their own eyes (C3); empty for participants and for people in their own
     * right.
     */
    @Transactional(readOnly = true)
    public Optional<Departure> withoutMe(TableId table, PersonId me, LocalDate on) {
        return standings.at(table, me, on).without(me);
    }

    static List<CarriedPartner> all(Standing standing, PersonId viewer) {
        return standing.sides().stream()
                .map(partner -> CarriedPartner.of(standing, partner, viewer))
                .toList();
    }
}
