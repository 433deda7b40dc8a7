package org.longtable.network;

import java.util.List;
import java.util.Locale;
import org.longtable.directory.Subject;
import org.longtable.meanings.Meaning;
import org.longtable.meanings.Meanings;
import org.longtable.meanings.Met;
import org.longtable.meanings.Side;
import org.longtable.offers.Offer;
import org.longtable.offers.Offers;
import org.longtable.site.Texts;
import org.springframework.stereotype.Component;

/** What two sides could give each other, by what they offer and look for, as far as the asking person may see it. */
@Component
class Exchange {
    private static final int LOOKED_AT = 30;
    private static final int NAMED = 3;

    /** Something open of one side, and what it means. */
    record Open(Offer offer, Meaning meaning) {}

    private final Offers offers;
    private final Meanings meanings;

    Exchange(Offers offers, Meanings meanings) {
        this.offers = offers;
        this.meanings = meanings;
    }

    List<Open> of(Subject subject) {
        return offers.openOf(subject, LOOKED_AT).stream()
                .map(one -> new Open(
                        one,
                        meanings.of(
                                one.written().words(),
                                one.written().language().locale(),
                                one.written().side())))
                .toList();
    }

    /** What the giving side has for the seeking one, in words; each thing once. */
    List<String> given(List<Open> giving, List<Open> seeking, Texts texts) {
        var language = Locale.of(texts.language().code());
        return giving.stream()
                .filter(one -> one.meaning.side() == Side.OFFER)
                .flatMap(offer -> seeking.stream()
                        .filter(one -> one.meaning.side() == Side.REQUEST)
                        .flatMap(request -> meanings.meet(offer.meaning, request.meaning).stream()))
                .sorted()
                .flatMap(met -> met.why().stream().limit(1))
                .map((Met.Reason why) -> why.offered(language))
                .distinct()
                .limit(NAMED)
                .toList();
    }
}
