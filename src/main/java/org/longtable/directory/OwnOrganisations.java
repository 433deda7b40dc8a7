package org.longtable.directory;

import java.util.List;
import org.longtable.people.AboutMe;
import org.longtable.site.Texts;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Component;

/** Where I belong and belonged, on my own place. */
@Component
class OwnOrganisations implements AboutMe {
    private final Affiliations affiliations;

    OwnOrganisations(Affiliations affiliations) {
        this.affiliations = affiliations;
    }

    @Override
    public List<Part> parts(PersonId me, Texts texts) {
        var lines = affiliations.of(me).stream()
                .map(one -> new Line(one.organisationName(), words(one, texts), "/me/organisations/" + one.id()))
                .toList();
        return List.of(new Part(
                10,
                texts.t("directory.belonging.mine"),
                lines,
                texts.t("directory.belonging.none"),
                texts.t("directory.belonging.add"),
                "/me/organisations/new"));
    }

    private static String words(Affiliation one, Texts texts) {
        var when = Spans.words(one, texts);
        var role = one.role().isEmpty() ? when : one.role() + ", " + when;
        return one.confirmed() ? role : role + ". " + texts.t("directory.belonging.unconfirmed");
    }
}
