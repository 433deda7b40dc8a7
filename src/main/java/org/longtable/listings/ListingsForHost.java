package org.longtable.listings;

import java.util.List;
import org.longtable.people.AboutMe;
import org.longtable.people.People;
import org.longtable.site.Assurance;
import org.longtable.site.Texts;
import org.longtable.vocabulary.PersonId;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** On the site host's own place: the way to the organisations that are listed. */
@Component
class ListingsForHost implements AboutMe {
    private final People people;

    ListingsForHost(People people) {
        this.people = people;
    }

    @Bean
    static Assurance listedAndCanAskOff() {
        return new Assurance(10, "listings.privacy", "/off-the-list");
    }

    @Override
    public List<Part> parts(PersonId me, Texts texts) {
        if (!people.isHost(me)) return List.of();
        return List.of(new Part(
                80,
                texts.t("listings.title"),
                List.of(),
                texts.t("listings.me.text"),
                texts.t("listings.me.go"),
                "/listed"));
    }
}
