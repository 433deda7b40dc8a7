package org.longtable.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.longtable.site.ForToday;
import org.longtable.site.Texts;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Component;

/** Tells people of looks at letters to them, and the site host of letters that nobody sends. */
@Component
class LettersForToday implements ForToday {
    private static final int FIRST_OF_ALL = 0;
    private static final int AFTER_PEOPLE = 900;

    private final Unmaskings unmaskings;
    private final Outbox outbox;
    private final Sending sending;

    LettersForToday(Unmaskings unmaskings, Outbox outbox, Sending sending) {
        this.unmaskings = unmaskings;
        this.outbox = outbox;
        this.sending = sending;
    }

    @Override
    public List<Waiting> waiting(PersonId person, Texts texts) {
        var waiting = new ArrayList<Waiting>();
        for (var look : unmaskings.of(person))
            waiting.add(new Waiting(
                    FIRST_OF_ALL,
                    texts.t("letters.today.unmasked"),
                    texts.t("letters.today.unmasked.text", look.at(), look.subject()),
                    List.of(Step.post(
                                    texts.t("letters.today.unmasked.note"),
                                    "/unmaskings/" + look.id() + "/acknowledgement",
                                    Map.of())
                            .asMain())));
        if (!sending.canSend() && outbox.isWaiting(person))
            waiting.add(new Waiting(
                    AFTER_PEOPLE,
                    texts.t("letters.today.waiting"),
                    texts.t("letters.today.waiting.text"),
                    List.of(Step.link(texts.t("letters.today.waiting.go"), "/outbox")
                            .asMain())));
        return waiting;
    }
}
