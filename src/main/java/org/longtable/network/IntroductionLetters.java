package org.longtable.network;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.longtable.letters.Act;
import org.longtable.letters.DigestPart;
import org.longtable.letters.DigestPart.Go;
import org.longtable.letters.DigestPart.Press;
import org.longtable.letters.ForDigest;
import org.longtable.letters.FromLetter;
import org.longtable.site.ForToday;
import org.longtable.site.Texts;
import org.longtable.vocabulary.AskedId;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Component;

/**
 * Introductions on Today and in the weekly letter, one question at a time (C10); what one is asked is answered from there
 * without signing in (C13).
 */
@Component
class IntroductionLetters implements ForDigest, ForToday, FromLetter {
    private static final String YES = "introduction-yes";
    private static final String NO = "introduction-no";
    private static final int ORDER = 60;
    private static final int LETTERS = 2;
    private static final Duration NEWS = Duration.ofDays(14);

    private final Introductions introductions;
    private final Clock clock;

    IntroductionLetters(Introductions introductions, Clock clock) {
        this.introductions = introductions;
        this.clock = clock;
    }

    @Override
    public List<Waiting> waiting(PersonId person, Texts texts) {
        var waiting = new ArrayList<Waiting>();
        introductions.asked().stream()
                .limit(1)
                .map(one -> new Waiting(
                        ORDER,
                        InWords.title(one, texts),
                        InWords.yes(one, texts),
                        List.of(Step.link(texts.t("network.asked.read"), one.path())
                                .asMain())))
                .forEach(waiting::add);
        for (var one : fresh())
            waiting.add(new Waiting(
                    ORDER,
                    texts.t("network.agreed.title", one.name()),
                    texts.t("network.agreed.text", one.through()),
                    List.of(Step.link(texts.t("network.agreed.go"), "/introductions")
                            .asMain())));
        return waiting;
    }

    @Override
    public List<DigestPart> parts(PersonId person, int days, Texts texts) {
        var parts = new ArrayList<DigestPart>();
        introductions.asked().stream().limit(1).map(one -> part(one, texts)).forEach(parts::add);
        for (var one : fresh())
            parts.add(new DigestPart(
                    ORDER,
                    "introduction:" + one.request(),
                    1,
                    texts.t("network.agreed.title", one.name()),
                    texts.t("network.agreed.text", one.through()),
                    List.of(new Go(texts.t("network.agreed.go"), "/introductions"))));
        return parts;
    }

    private List<Agreed> fresh() {
        var since = clock.instant().minus(NEWS);
        return introductions.agreed().stream()
                .filter(one -> one.iAsked() && one.at().isAfter(since))
                .toList();
    }

    private static DigestPart part(Asked asked, Texts texts) {
        var id = asked.id().value();
        return new DigestPart(
                ORDER,
                "asked:" + id,
                LETTERS,
                InWords.title(asked, texts),
                words(asked, texts),
                List.of(
                        new Press(InWords.button(asked, true, texts), new Act(YES, id, 0)),
                        new Press(InWords.button(asked, false, texts), new Act(NO, id, 0)),
                        new Go(texts.t("network.asked.read"), asked.path())));
    }

    /** What they wrote, and what a yes would do. */
    private static String words(Asked asked, Texts texts) {
        var hope = asked.hope().isEmpty() ? "" : "\n" + texts.t("network.asked.hope", asked.hope());
        return texts.t("network.asked.why", asked.asker(), asked.why()) + hope + "\n" + InWords.yes(asked, texts);
    }

    @Override
    public boolean handles(String purpose) {
        return purpose.equals(YES) || purpose.equals(NO);
    }

    @Override
    public Shown show(Act act, PersonId person, Texts texts) {
        var yes = act.purpose().equals(YES);
        return introductions.asked().stream()
                .filter(one -> one.id().value().equals(act.target()))
                .findFirst()
                .<Shown>map(one -> new Shown.Possible(
                        InWords.title(one, texts),
                        yes ? words(one, texts) : texts.t("network.asked.no.text"),
                        InWords.button(one, yes, texts)))
                .orElseGet(Shown.Over::new);
    }

    /** @throws NotFound when it no longer waits for an answer */
    @Override
    public void act(Act act, PersonId person) {
        introductions.answer(new AskedId(act.target()), act.purpose().equals(YES), false);
    }

    @Override
    public String done(String purpose, Texts texts) {
        return texts.t(purpose.equals(YES) ? "network.from-letter.yes" : "network.from-letter.no");
    }
}
