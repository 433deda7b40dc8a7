package org.longtable.relationships;

import java.util.Optional;
import java.util.Set;
import org.longtable.relationships.CarriedPartner.Share;
import org.longtable.vocabulary.Duty;

/**
 * What if I left, in words and for oneself alone (C3).
 *
 * @param share how much of the contact would go
 * @param remaining how many would carry the partner then
 * @param nobodyLeft whether no one else here is connected with the others
 * @param emptied what nobody would look after any more
 * @param leftToOne what one person would look after alone
 */
public record Without(
        Share share, Optional<Band> remaining, boolean nobodyLeft, Set<Duty> emptied, Set<Duty> leftToOne) {
    static Without of(Departure departure) {
        var share = Share.of(departure.strengthLost());
        var remaining = departure.remaining().band();
        return new Without(
                share,
                remaining,
                share != Share.NOTHING_YET && remaining.equals(Optional.of(Band.NO_CONNECTION_YET)),
                departure.emptied(),
                departure.leftToOne());
    }
}
