package org.longtable.relationships;

import java.util.List;
import java.util.Map;
import org.longtable.site.ForToday;
import org.longtable.site.Texts;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Component;

/** How a new connection began, asked once and late on Today; one at a time, and never when one would rather not say. */
@Component
class OriginsForToday implements ForToday {
    private static final int AFTER_WHAT_WAITS = 1100;

    private final Origins origins;

    OriginsForToday(Origins origins) {
        this.origins = origins;
    }

    @Override
    public List<Waiting> waiting(PersonId person, Texts texts) {
        return origins.toAsk().map(unsaid -> asked(unsaid, texts)).stream().toList();
    }

    private static Waiting asked(Origins.Unsaid unsaid, Texts texts) {
        var path = "/me/connections/" + unsaid.person();
        return new Waiting(
                AFTER_WHAT_WAITS,
                texts.t("relationships.origin.today", unsaid.name()),
                texts.t("relationships.origin.today.text", unsaid.name()),
                List.of(
                        Step.link(texts.t("relationships.origin.today.say"), path)
                                .asMain(),
                        Step.post(texts.t("relationships.origin.today.not"), path + "/silences", Map.of())));
    }
}
