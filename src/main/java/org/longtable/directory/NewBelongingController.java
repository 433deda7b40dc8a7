package org.longtable.directory;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.stream.Stream;
import org.longtable.site.Done;
import org.longtable.site.Refused;
import org.longtable.site.Texts;
import org.longtable.site.Typed;
import org.longtable.vocabulary.OrganisationId;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Saying where I belong. */
@Controller
class NewBelongingController {
    private final Affiliations affiliations;
    private final Organisations organisations;
    private final WhichOrganisation which;

    NewBelongingController(Affiliations affiliations, Organisations organisations, WhichOrganisation which) {
        this.affiliations = affiliations;
        this.organisations = organisations;
        this.which = which;
    }

    @GetMapping("/me/organisations/new")
    String fresh(PersonId me, Typed wished, Texts texts, Model model) {
        var typed = Typed.nothing()
                .with("organisation", wished.raw("organisation"))
                .with("my_since", affiliations.today().toString());
        return form(me, typed, texts, model);
    }

    @PostMapping("/me/organisations")
    String say(
            PersonId me, Typed typed, Texts texts, HttpServletResponse response, Model model, RedirectAttributes next) {
        var listed = typed.optionalChoice("organisation", this::known);
        var name = typed.optionalText("name", 200);
        var chosen = listed.or(() -> which.meant(typed, "name", name));
        if (chosen.isEmpty() && name.isEmpty() && typed.problem("organisation").isEmpty())
            typed.problem("name", "directory.belonging.which");
        var role = BelongingForm.role(typed);
        var when = BelongingForm.when(typed);
        if (typed.refused()) return Refused.again(response, form(me, typed, texts, model));
        var organisation = chosen.orElseGet(() -> organisations.begin(name, me));
        var id = affiliations.say(organisation, role, when, typed.ticked("speaks"), me);
        var confirmed = affiliations.own(id, me).orElseThrow().confirmed();
        Done.say(next, confirmed ? "directory.belonging.said" : "directory.belonging.waits");
        return "redirect:/me";
    }

    private Optional<OrganisationId> known(String text) {
        try {
            return organisations.named(OrganisationId.of(text)).map(OrganisationView::id);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private String form(PersonId me, Typed typed, Texts texts, Model model) {
        var already = affiliations.of(me).stream()
                .filter(one -> !one.isOverOn(affiliations.today()))
                .map(Affiliation::organisation)
                .toList();
        var chosen = known(typed.raw("organisation")).flatMap(organisations::named);
        var others = Stream.concat(organisations.nearMe().stream(), chosen.stream())
                .distinct()
                .filter(one -> !already.contains(one.id()));
        model.addAttribute("typed", typed);
        model.addAttribute("perhaps", which.choices(typed, "name", texts));
        model.addAttribute(
                "organisations",
                others.sorted(texts.byName(OrganisationView::name)).toList());
        return "directory/belonging-new";
    }
}
