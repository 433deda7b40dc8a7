package org.longtable.bringing;

import java.util.List;
import org.longtable.people.AboutMe;
import org.longtable.people.People;
import org.longtable.site.Texts;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Component;

/** On one's own place: the way to take lists along, and for a site host to bring them in. */
@Component
class OwnLists implements AboutMe {
    private final People people;

    OwnLists(People people) {
        this.people = people;
    }

    @Override
    public List<Part> parts(PersonId me, Texts texts) {
        var out = part(95, "bringing.out", "bringing.out.lead", "bringing.out.go", "/lists", texts);
        if (!people.isHost(me)) return List.of(out);
        return List.of(part(90, "bringing.title", "bringing.own", "bringing.go", "/bringing", texts), out);
    }

    private static Part part(int order, String title, String text, String label, String path, Texts texts) {
        return new Part(order, texts.t(title), List.of(), texts.t(text), texts.t(label), path);
    }
}
