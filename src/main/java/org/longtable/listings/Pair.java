package org.longtable.listings;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.longtable.site.Texts;
import org.longtable.vocabulary.OrganisationId;

/**
 * Two organisations that may be the same.
 *
 * @param reasons why, as codes
 * @param put whether someone put them side by side
 * @param again whether it was kept apart before something changed
 * @param state {@code open}, {@code later} or {@code apart}
 */
public record Pair(
        PairId id,
        OrganisationId one,
        String oneName,
        String onePlace,
        OrganisationId other,
        String otherName,
        String otherPlace,
        List<String> reasons,
        boolean put,
        boolean again,
        String state) {

    /** Why they may be the same, in words. */
    public String why(Texts texts) {
        return Stream.concat(reasons.stream(), put ? Stream.of("put") : Stream.empty())
                .map(reason -> texts.t("listings.why." + reason))
                .collect(Collectors.joining(" · "));
    }

    public boolean isAbout(OrganisationId organisation) {
        return one.equals(organisation) || other.equals(organisation);
    }

    public String path() {
        return "/doubles/" + id;
    }
}
