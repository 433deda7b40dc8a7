package org.longtable.relationships;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.longtable.relationships.Moments.Unconfirmed;
import org.longtable.relationships.Watching.Unread;
import org.longtable.site.ForToday;
import org.longtable.site.Texts;
import org.longtable.vocabulary.Kind;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Component;

/** Moments that wait for a yes, on Today: all fine, not quite, leave me out. */
@Component
class MomentsForToday implements ForToday {
    private static final int AFTER_PLANS = 20;

    private final Moments moments;
    private final Watching watching;

    MomentsForToday(Moments moments, Watching watching) {
        this.moments = moments;
        this.watching = watching;
    }

    @Override
    public List<Waiting> waiting(PersonId person, Texts texts) {
        return Stream.concat(
                        moments.waitingFor(person).stream().map(moment -> asked(moment, texts)),
                        watching.unread().stream().map(unread -> unread(unread, texts)))
                .toList();
    }

    private static Waiting asked(Unconfirmed moment, Texts texts) {
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
                        Step.link(texts.t("relationships.leave-out"), moment.path() + "/absences/new?back=/")));
    }

    private static Waiting unread(Unread unread, Texts texts) {
        return new Waiting(
                AFTER_PLANS,
                unread.writer().isEmpty()
                        ? texts.t("relationships.watching.today.someone")
                        : texts.t("relationships.watching.today", unread.writer()),
                texts.t("relationships.today.when-where", texts.day(unread.on()), unread.tableName()),
                List.of(Step.link(texts.t("relationships.watching.today.read"), unread.path())));
    }

    static String title(Unconfirmed moment, Texts texts) {
        return title(moment.kind(), moment.with(), moment.unnamed(), texts);
    }

    static String title(Kind kind, List<String> named, List<String> unnamed, Texts texts) {
        var words = new InWords(texts);
        var with = words.everyone(named, unnamed);
        return with.isEmpty()
                ? texts.t("relationships.today.alone", words.kind(kind))
                : texts.t("relationships.today", words.kind(kind), words.list(with));
    }

    static String when(Unconfirmed moment, Texts texts) {
        return moment.tableName().isEmpty()
                ? texts.t("relationships.today.when", texts.day(moment.on()))
                : texts.t("relationships.today.when-where", texts.day(moment.on()), moment.tableName());
    }
}
