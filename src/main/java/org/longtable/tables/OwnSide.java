package org.longtable.tables;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.longtable.directory.Affiliations;
import org.longtable.directory.OrganisationView;
import org.longtable.directory.Organisations;
import org.longtable.site.Typed;
import org.longtable.vocabulary.OrganisationId;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Component;

/** For whom someone comes to a table that they start: themselves, an organisation of theirs, or one that is new here. */
@Component
class OwnSide {
    private static final String NEW = "new";

    private final Affiliations affiliations;
    private final Organisations organisations;

    OwnSide(Affiliations affiliations, Organisations organisations) {
        this.affiliations = affiliations;
        this.organisations = organisations;
    }

    List<OrganisationView> offered(PersonId me) {
        return affiliations.organisationsToday(me);
    }

    /** Notes what is wrong with what was chosen; begins nothing. */
    void check(Typed typed, PersonId me) {
        if (typed.raw("for").equals(NEW)) typed.text("organisation", 200);
        else chosen(typed, me);
    }

    /** The organisation that was chosen, begun if it is new here; none for those who come in their own right. */
    @Nullable
    OrganisationId of(Typed typed, PersonId me) {
        if (typed.raw("for").equals(NEW))
            return organisations.beginOwn(typed.optionalText("organisation", 200), "", me);
        return chosen(typed, me).map(OrganisationView::id).orElse(null);
    }

    private Optional<OrganisationView> chosen(Typed typed, PersonId me) {
        return typed.optionalChoice(
                "for",
                chosen -> offered(me).stream()
                        .filter(own -> own.id().toString().equals(chosen))
                        .findFirst());
    }
}
