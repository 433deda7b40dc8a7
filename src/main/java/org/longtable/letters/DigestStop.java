package org.longtable.letters;

import org.longtable.site.Texts;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Component;

/** Stopping the weekly letter from the letter itself. */
@Component
class DigestStop implements FromLetter {
    private static final String PURPOSE = "weekly-letter-stop";

    private final Correspondents correspondents;

    DigestStop(Correspondents correspondents) {
        this.correspondents = correspondents;
    }

    static Act of(PersonId person) {
        return new Act(PURPOSE, person.value(), 0);
    }

    @Override
    public boolean handles(String purpose) {
        return purpose.equals(PURPOSE);
    }

    @Override
    public Shown show(Act act, PersonId person, Texts texts) {
        return correspondents.rhythm(person) != Rhythm.NEVER
                ? new Shown.Possible(texts.t("letters.stop"), texts.t("letters.stop.text"), texts.t("letters.stop.go"))
                : new Shown.Over();
    }

    @Override
    public void act(Act act, PersonId person) {
        correspondents.rhythm(person, Rhythm.NEVER);
    }

    @Override
    public String done(String purpose, Texts texts) {
        return texts.t("letters.stop.done");
    }
}
