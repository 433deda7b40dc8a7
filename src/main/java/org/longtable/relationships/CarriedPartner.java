package org.longtable.relationships;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.longtable.tables.PartnerView;
import org.longtable.vocabulary.Duty;
import org.longtable.vocabulary.Figure;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.Threshold;

/**
 * How many people carry a partner, made for one viewer: it holds only what that viewer may read (C2).
 *
 * @param band in words, for everyone inside; empty for a person in their own right
 * @param representatives whether there are two in practice, shown for every side
 * @param own whether the viewer sits for this partner
 * @param figures continuity, how many it rests on and the cover of what is looked after: for its own people alone
 * @param withOne what one person alone looks after: for its own people
 * @param withNobody what nobody looks after: for its own people
 * @param ownShare how much runs through the viewer, in words, for the viewer alone
 * @param ownShareFigure the same as a number; no page shows it
 */
public record CarriedPartner(
        PartnerView partner,
        Optional<Band> band,
        TwoRepresentatives representatives,
        boolean own,
        List<Figure> figures,
        Set<Duty> withOne,
        Set<Duty> withNobody,
        Optional<Share> ownShare,
        Optional<Figure> ownShareFigure) {

    /** How much of a partner's contact runs through one person, as that person reads it. */
    public enum Share {
        NOTHING_YET,
        A_PART,
        ABOUT_HALF,
        MOST;

        private static final Threshold HALF = Threshold.at("0.40");
        private static final Threshold NEARLY_ALL = Threshold.at("0.60");

        static Share of(BigDecimal share) {
            if (share.signum() == 0) return NOTHING_YET;
            if (NEARLY_ALL.isReachedBy(share)) return MOST;
            return HALF.isReachedBy(share) ? ABOUT_HALF : A_PART;
        }
    }

    static CarriedPartner of(Standing standing, PartnerView partner, PersonId viewer) {
        var carrying = standing.carrying(partner);
        var duties = standing.duties(partner);
        boolean own = standing.people(partner).contains(viewer);
        boolean shared = own && !partner.inTheirOwnRight();
        return new CarriedPartner(
                partner,
                carrying.band(),
                standing.representatives(partner),
                own,
                shared ? figures(carrying, duties) : List.of(),
                shared ? duties.heldByOne() : Set.of(),
                shared ? duties.heldByNobody() : Set.of(),
                shared ? Optional.of(share(carrying, viewer)) : Optional.empty(),
                shared ? Optional.of(carrying.shareFigureOf(viewer)) : Optional.empty());
    }

    private static List<Figure> figures(Carrying carrying, Duties duties) {
        var figures = new ArrayList<>(carrying.figures());
        figures.add(duties.figure(carrying.asOf()));
        return List.copyOf(figures);
    }

    private static Share share(Carrying carrying, PersonId viewer) {
        return switch (carrying) {
            case Carried carried -> Share.of(carried.shareOf(viewer));
            case Uncarried _ -> Share.NOTHING_YET;
        };
    }
}
