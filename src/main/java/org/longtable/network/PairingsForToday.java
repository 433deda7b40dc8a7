package org.longtable.network;

import java.util.List;
import org.longtable.site.ForToday;
import org.longtable.site.Texts;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Component;

/** Someone who would like to learn from each other, on Today, one at a time. */
@Component
class PairingsForToday implements ForToday {
    private static final int AFTER_INTRODUCTIONS = 61;

    private final Pairings pairings;

    PairingsForToday(Pairings pairings) {
        this.pairings = pairings;
    }

    @Override
    public List<Waiting> waiting(PersonId person, Texts texts) {
        return pairings.mine().stream()
                .filter(one -> one.state() == Pairing.State.WAITING)
                .limit(1)
                .map(one -> new Waiting(
                        AFTER_INTRODUCTIONS,
                        texts.t("network.pairing.waiting", one.name()),
                        texts.t("network.pairing.they-give", one.theyGive()),
                        List.of(Step.link(texts.t("network.asked.read"), one.path())
                                .asMain())))
                .toList();
    }
}
