package org.longtable.bringing;

import java.util.List;
import org.longtable.people.AboutMe;
import org.longtable.people.People;
import org.longtable.site.Texts;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Component;

/** The way for a site host, on their own place, to bring organisations in. */
@Component
class HostsLists implements AboutMe {
    private final People people;

    HostsLists(People people) {
        this.people = people;
    }

    @Override
    public List<Part> parts(PersonId me, Texts texts) {
        if (!people.isHost(me)) return List.of();
        return List.of(new Part(
                90,
                texts.t("bringing.title"),
                List.of(),
                texts.t("bringing.own"),
                texts.t("bringing.go"),
                "/bringing"));
    }
}
