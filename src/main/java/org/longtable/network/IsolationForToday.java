package org.longtable.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.longtable.letters.DigestPart;
import org.longtable.letters.DigestPart.Go;
import org.longtable.letters.ForDigest;
import org.longtable.site.ForToday;
import org.longtable.site.Texts;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Component;

/** Who stands alone (W24): late on Today and one at a time, and in one weekly letter for as long as it stands as it does. */
@Component
class IsolationForToday implements ForToday, ForDigest {
    private static final int LAST = 1050;

    private final Isolations isolations;

    IsolationForToday(Isolations isolations) {
        this.isolations = isolations;
    }

    @Override
    public List<Waiting> waiting(PersonId person, Texts texts) {
        return awake().map(one -> waiting(one, texts)).toList();
    }

    @Override
    public List<DigestPart> parts(PersonId person, int days, Texts texts) {
        return awake().map(one -> part(one, texts)).toList();
    }

    private Stream<Isolations.Asked> awake() {
        return isolations.asked().stream().filter(one -> !one.resting()).limit(1);
    }

    private static DigestPart part(Isolations.Asked one, Texts texts) {
        return new DigestPart(
                LAST,
                one.side() + one.evidence(),
                1,
                InWords.title(one, texts),
                InWords.text(one, texts),
                List.of(new Go(
                        texts.t(one.isHosts() ? "network.w24.may-introduce" : "network.w24.partners"),
                        one.isHosts() ? "/introductions" : one.path())));
    }

    private static Waiting waiting(Isolations.Asked one, Texts texts) {
        var steps = new ArrayList<>(InWords.steps(one, texts));
        steps.set(0, steps.getFirst().asMain());
        steps.add(Step.post(
                texts.t("questions.not-now"),
                "/partners/rests",
                Map.of("side", one.side(), "seen", one.evidence(), "back", "/")));
        return new Waiting(LAST, InWords.title(one, texts), InWords.text(one, texts), steps);
    }
}
