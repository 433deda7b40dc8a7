package org.longtable.fears;

import java.util.List;
import java.util.Optional;
import org.longtable.tables.PartnerView;
import org.longtable.tables.TableView;
import org.longtable.understanding.Standing;

/**
 * What you may think of us, as its reader may see it.
 *
 * @param talk the one that is open, if one is
 * @param standing how its writing stands, once it has begun
 * @param opened what was opened; nothing before
 * @param eligible partners that may take part
 * @param alone whether nobody else sits here for one's own partner, so that everyone will know who wrote
 * @param kept earlier ones that all kept
 */
public record FearsPage(
        TableView table,
        Optional<Talk> talk,
        Optional<Standing> standing,
        List<Card> opened,
        List<PartnerView> eligible,
        boolean alone,
        List<Kept> kept) {
    /** @param words empty once they were taken back */
    public record Card(PartnerView partner, String words, boolean mine) {}

    public record Kept(Talk talk, List<Card> cards) {}

    public String path() {
        return table.path() + "/fears/" + talk.orElseThrow().id();
    }

    public boolean isOpened() {
        return standing.filter(one -> one.round().isOpened()).isPresent();
    }

    public boolean hasSaidYes(PartnerView partner) {
        return talk.orElseThrow().yes().contains(partner.id());
    }

    public boolean keeps(PartnerView partner) {
        return talk.orElseThrow().keepers().contains(partner.id());
    }

    /** Whether everyone whose words were opened wants to keep them. */
    public boolean allKeep() {
        return !opened.isEmpty() && opened.stream().allMatch(card -> keeps(card.partner()));
    }
}
