package org.longtable.relationships;

import java.util.List;
import java.util.Map;
import org.longtable.relationships.Moments.Unconfirmed;
import org.longtable.site.ForToday;
import org.longtable.site.Texts;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Component;

/** Moments that wait for a yes, on Today: all fine, not quite, leave me out. */
@Component
class MomentsForToday implements ForToday {
    private static final int AFTER_PLANS = 20;

    private final Moments moments;

    MomentsForToday(Moments moments) {
        this.moments = moments;
    }

    @Override
    public List<Waiting> waiting(PersonId person, Texts texts) {
        return moments.waitingFor(person).stream()
                .map(moment -> asked(moment, texts))
                .toList();
    }

    private static Waiting asked(Unconfirmed moment, Texts texts) {
        var words = new InWords(texts);
        var kind = words.kind(moment.kind());
        var title = moment.with().isEmpty()
                ? texts.t("relationships.today.alone", kind)
                : texts.t("relationships.today", kind, words.list(moment.with()));
        var text = moment.tableName().isEmpty()
                ? texts.t("relationships.today.when", texts.day(moment.on()))
                : texts.t("relationships.today.when-where", texts.day(moment.on()), moment.tableName());
        var back = Map.of("back", "/");
        return new Waiting(
                AFTER_PLANS,
                title,
                text,
                List.of(
                        Step.post(texts.t("relationships.confirm"), moment.path() + "/confirmations", back)
                                .asMain(),
                        Step.link(
                                texts.t("relationships.correct"),
                                moment.mayCorrect() ? moment.path() + "/corrections/new" : moment.path()),
                        Step.post(texts.t("relationships.leave-out"), moment.path() + "/absences", back)));
    }
}
