package org.longtable.network;

import java.util.List;
import java.util.stream.Stream;
import org.longtable.letters.DigestPart;
import org.longtable.letters.DigestPart.Go;
import org.longtable.letters.ForDigest;
import org.longtable.site.ForToday;
import org.longtable.site.Texts;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Component;

/** Someone who would like to learn from each other: on Today one at a time, and once each in the weekly letter. */
@Component
class PairingsForToday implements ForToday, ForDigest {
    private static final int AFTER_INTRODUCTIONS = 61;

    private final Pairings pairings;

    PairingsForToday(Pairings pairings) {
        this.pairings = pairings;
    }

    @Override
    public List<Waiting> waiting(PersonId person, Texts texts) {
        return waiting().limit(1).map(one -> waiting(one, texts)).toList();
    }

    @Override
    public List<DigestPart> parts(PersonId person, int days, Texts texts) {
        return waiting()
                .map(one -> new DigestPart(
                        AFTER_INTRODUCTIONS,
                        "pairing:" + one.id(),
                        1,
                        waiting(one, texts).title(),
                        waiting(one, texts).text(),
                        List.of(new Go(texts.t("network.asked.read"), one.path()))))
                .toList();
    }

    private Stream<Pairing> waiting() {
        return pairings.mine().stream().filter(one -> one.state() == Pairing.State.WAITING);
    }

    private static Waiting waiting(Pairing one, Texts texts) {
        return new Waiting(
                AFTER_INTRODUCTIONS,
                texts.t("network.pairing.waiting", one.name()),
                texts.t("network.pairing.they-give", one.theyGive()),
                List.of(Step.link(texts.t("network.asked.read"), one.path()).asMain()));
    }
}
