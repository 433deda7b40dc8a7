package org.longtable.relationships;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.longtable.letters.Act;
import org.longtable.letters.DigestPart;
import org.longtable.letters.DigestPart.Go;
import org.longtable.letters.DigestPart.Press;
import org.longtable.letters.ForDigest;
import org.longtable.letters.FromLetter;
import org.longtable.relationships.Moments.Unconfirmed;
import org.longtable.site.Texts;
import org.longtable.vocabulary.MomentId;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Component;

/**
 * Moments in the weekly letter, each once: that is the one gentle reminder. All fine and leave me out are done from
 * there without signing in (C10, C13).
 */
@Component
class MomentLetters implements ForDigest, FromLetter {
    private static final String CONFIRM = "moment-confirmation";
    private static final String LEAVE_OUT = "moment-absence";
    private static final int FIRST = 10;

    private final Moments moments;
    private final MomentViews views;

    MomentLetters(Moments moments, MomentViews views) {
        this.moments = moments;
        this.views = views;
    }

    @Override
    public List<DigestPart> parts(PersonId person, int days, Texts texts) {
        return moments.waitingFor(person).stream()
                .map(moment -> part(moment, texts))
                .toList();
    }

    private static DigestPart part(Unconfirmed moment, Texts texts) {
        var id = moment.moment().value();
        var correct = moment.mayCorrect() ? moment.path() + "/corrections/new" : moment.path();
        return new DigestPart(
                FIRST,
                "moment:" + id + ":" + moment.version(),
                1,
                MomentsForToday.title(moment, texts),
                MomentsForToday.when(moment, texts),
                List.of(
                        new Press(texts.t("relationships.confirm"), new Act(CONFIRM, id, moment.version())),
                        new Go(texts.t("relationships.correct"), correct),
                        new Press(texts.t("relationships.leave-out"), new Act(LEAVE_OUT, id, moment.version()))));
    }

    @Override
    public boolean handles(String purpose) {
        return purpose.equals(CONFIRM) || purpose.equals(LEAVE_OUT);
    }

    @Override
    public Shown show(Act act, PersonId person, Texts texts) {
        var confirms = act.purpose().equals(CONFIRM);
        var named = named(act);
        if (named.filter(moment -> !confirms || moment.waitsForMe()).isEmpty()) return new Shown.Over();
        var moment = named.get();
        if (moment.version() != act.version()) return new Shown.Changed(moment.path());
        var words = new InWords(texts);
        var title = confirms
                ? MomentsForToday.title(moment.kind(), moment.namesOfOthers(), moment.partnersOfUnnamed(), texts)
                : texts.t("relationships.letter.leave-out");
        var text = confirms
                ? texts.day(moment.on())
                : texts.t("relationships.letter.leave-out.text", words.title(moment), texts.day(moment.on()));
        return new Shown.Possible(title, text, texts.t(confirms ? "relationships.confirm" : "relationships.leave-out"));
    }

    @Override
    public void act(Act act, PersonId person) {
        var moment = named(act).orElseThrow(NotFound::new);
        if (!act.purpose().equals(CONFIRM)) moments.leaveOut(moment.table(), moment.id(), person);
        else if (!moments.confirm(moment.table(), moment.id(), person, act.version())) throw new NotFound();
    }

    @Override
    public String done(String purpose, Texts texts) {
        return texts.t(purpose.equals(CONFIRM) ? "relationships.moment.confirmed" : "relationships.moment.left-out");
    }

    private Optional<MomentView> named(Act act) {
        return Stream.of(new MomentId(act.target()))
                .flatMap(id -> views.find(id).stream())
                .filter(moment -> moment.eyes() == MomentView.Eyes.THERE)
                .findFirst();
    }
}
