package org.longtable.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.longtable.site.Choice;
import org.longtable.site.Texts;
import org.longtable.site.Typed;
import org.longtable.vocabulary.OrganisationId;
import org.springframework.stereotype.Component;

/** Which organisation a typed name means: where one may be here already, it is asked before a second is written down. */
@Component
class WhichOrganisation {
    private final PerhapsHere perhaps;

    WhichOrganisation(PerhapsHere perhaps) {
        this.perhaps = perhaps;
    }

    /** The one that is meant; nothing for a new one, or when it is still to be asked, which the field then says. */
    Optional<OrganisationId> meant(Typed typed, String field, String name) {
        if (name.isEmpty() || typed.problem(field).isPresent()) return Optional.empty();
        var answer = AskedBack.answer(typed, field, name);
        if (answer.equals(AskedBack.OWN)) return Optional.empty();
        var here = perhaps.called(name);
        var chosen = here.stream()
                .map(OrganisationView::id)
                .filter(id -> id.toString().equals(answer))
                .findFirst();
        if (chosen.isEmpty() && !here.isEmpty()) typed.problem(field, "directory.perhaps-here");
        return chosen;
    }

    /** What can be answered; nothing when nothing is asked. */
    List<Choice> choices(Typed typed, String field, Texts texts) {
        var asks = typed.problem(field)
                .filter(problem -> problem.key().equals("directory.perhaps-here"))
                .isPresent();
        if (!asks) return List.of();
        var choices = new ArrayList<Choice>();
        for (var one : perhaps.called(typed.raw(field).strip()))
            choices.add(new Choice(one.id().toString(), one.inWords()));
        choices.add(new Choice(AskedBack.OWN, texts.t("directory.perhaps-here.other")));
        return choices;
    }
}
