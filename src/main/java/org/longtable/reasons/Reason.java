package org.longtable.reasons;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.longtable.tables.PartnerView;

/**
 * Why one partner is here, as those read it whose partners answered as well.
 *
 * @param why in its own words
 * @param sector the same in the words of its own field (R118)
 * @param learn what it hopes to learn from the others (R33)
 * @param changed what changed since it last said why
 * @param same whether it said that nothing changed
 * @param gains what it hopes to gain
 * @param understood how each of the others understood it
 * @param before what it said in the round before this one, with its day
 */
public record Reason(
        PartnerView partner,
        Said why,
        Said sector,
        Said learn,
        Said changed,
        boolean same,
        List<Gain> gains,
        List<Understood> understood,
        Optional<Before> before) {
    /** Words that can have been taken back; empty where nothing was said. */
    public record Said(String item, String words, Optional<LocalDate> removedOn) {
        static Said nothing(String item) {
            return new Said(item, "", Optional.empty());
        }

        public boolean isEmpty() {
            return words.isEmpty() && removedOn.isEmpty();
        }
    }

    public record Understood(PartnerView by, Said words) {}

    public record Before(LocalDate openedOn, String why, String learn) {}
}
