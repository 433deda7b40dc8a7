package org.longtable.agreements;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.longtable.tables.PartnerView;
import org.longtable.tables.Role;
import org.longtable.tables.TableView;
import org.longtable.vocabulary.Figure;
import org.longtable.vocabulary.Fraction;
import org.longtable.vocabulary.PartnerId;

/**
 * Who set the goals of an agreement (R63).
 *
 * @param setBy whose each of them is
 * @param communities partners that are a community or speak for one
 */
public record Goals(List<PartnerId> setBy, Set<PartnerId> communities) {
    public Goals {
        setBy = List.copyOf(setBy);
        communities = Set.copyOf(communities);
    }

    static Goals of(TableView table, Standing standing) {
        return new Goals(
                standing.agreement().goals(),
                table.partners().stream()
                        .filter(partner -> standing.isPresent(partner.id()) && isCommunity(partner))
                        .map(PartnerView::id)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    static boolean isCommunity(PartnerView partner) {
        return partner.kind() == PartnerView.Kind.COMMUNITY
                || partner.roles().contains(Role.COMMUNITY)
                || partner.roles().contains(Role.PARTICIPANTS);
    }

    private long ofCommunities() {
        return setBy.stream().filter(communities::contains).count();
    }

    /** Whether there are goals and a community is with it, and none of the goals is the community's. */
    public boolean lackCommunity() {
        return !setBy.isEmpty() && !communities.isEmpty() && ofCommunities() == 0;
    }

    /**
     * Whether to ask what the community would want to see: one is with it, and the agreement holds none of its goals. A
     * note of what was said needs no goals at all.
     */
    boolean askForTheCommunitys(AgreementKind kind) {
        return lackCommunity() || setBy.isEmpty() && !communities.isEmpty() && !kind.isNote();
    }

    /** The share of the goals that communities set; nothing where there is no goal or no community. */
    List<Figure> figures(LocalDate on) {
        if (setBy.isEmpty() || communities.isEmpty()) return List.of();
        return List.of(Figure.index(
                "agreements.figure.goals",
                "goals of communities ÷ all goals",
                Fraction.of(ofCommunities(), setBy.size()).rounded(2),
                List.of(
                        new Figure.Input("agreements.figure.goals.theirs", ofCommunities()),
                        new Figure.Input("agreements.figure.goals.all", setBy.size())),
                on));
    }
}
