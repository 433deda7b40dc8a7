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
        var back = Map.of("back", "/");
        var asRead = Map.of("back", "/", "_version", String.valueOf(moment.version()));
        return new Waiting(
                AFTER_PLANS,
                title(moment, texts),
                when(moment, texts),
                List.of(
                        Step.post(texts.t("relationships.confirm"), moment.path() + "/confirmations", asRead)
                                .asMain(),
                        Step.link(
                                texts.t("relationships.correct"),
                                moment.mayCorrect() ? moment.path() + "/corrections/new" : moment.path()),
                        Step.post(texts.t("relationships.leave-out"), moment.path() + "/absences", back)));
    }

    static String title(Unconfirmed moment, Texts texts) {
        return title(new InWords(texts).kind(moment.kind()), moment.with(), texts);
    }

    static String title(String kind, List<String> with, Texts texts) {
        return with.isEmpty()
                ? texts.t("relationships.today.alone", kind)
                : texts.t("relationships.today", kind, new InWords(texts).list(with));
    }

    static String when(Unconfirmed moment, Texts texts) {
        return moment.tableName().isEmpty()
                ? texts.t("relationships.today.when", texts.day(moment.on()))
                : texts.t("relationships.today.when-where", texts.day(moment.on()), moment.tableName());
    }
}
