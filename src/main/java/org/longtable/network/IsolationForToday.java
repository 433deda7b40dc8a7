package org.longtable.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.longtable.site.ForToday;
import org.longtable.site.Texts;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Component;

/** Who stands alone (W24), late on Today and one at a time. */
@Component
class IsolationForToday implements ForToday {
    private static final int LAST = 1050;

    private final Isolations isolations;

    IsolationForToday(Isolations isolations) {
        this.isolations = isolations;
    }

    @Override
    public List<Waiting> waiting(PersonId person, Texts texts) {
        return isolations.asked().stream()
                .filter(one -> !one.resting())
                .limit(1)
                .map(one -> waiting(one, texts))
                .toList();
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
