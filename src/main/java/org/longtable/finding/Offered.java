package org.longtable.finding;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.longtable.offers.OfferKind;
import org.longtable.site.Language;

/**
 * What is told of an offer or a request beside its words.
 *
 * @param whose what they are called whose it is
 * @param given the concepts of the vocabulary that are offered or looked for
 * @param about those that say for whom, where, when, with which art
 */
record Offered(
        String whose,
        OfferKind kind,
        Language language,
        Set<String> given,
        Set<String> about,
        Optional<LocalDate> from,
        Optional<LocalDate> until) {}
