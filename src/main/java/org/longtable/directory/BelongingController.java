package org.longtable.directory;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.longtable.site.Done;
import org.longtable.site.Pages;
import org.longtable.site.Refused;
import org.longtable.site.Typed;
import org.longtable.vocabulary.DateSpan;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.OrganisationId;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where I belong: saying so, correcting it, ending it, taking it back. */
@Controller
class BelongingController {
    private final Affiliations affiliations;
    private final Organisations organisations;
    private final Pages pages;

    BelongingController(Affiliations affiliations, Organisations organisations, Pages pages) {
        this.affiliations = affiliations;
        this.organisations = organisations;
        this.pages = pages;
    }

    @GetMapping("/me/organisations/new")
    String fresh(
            PersonId me,
            @RequestParam(defaultValue = "") String organisation,
            HttpServletRequest request,
            Model model) {
        var typed = Typed.nothing()
                .with("organisation", organisation)
                .with("my_since", affiliations.today().toString());
        return newForm(me, typed, request, model);
    }

    @PostMapping("/me/organisations")
    String say(
            PersonId me,
            Typed typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var chosen = typed.optionalChoice("organisation", this::known);
        var name = typed.optionalText("name", 200);
        if (chosen.isEmpty() && name.isEmpty() && typed.problem("organisation").isEmpty())
            typed.problem("name", "directory.belonging.which");
        var role = typed.optionalText("my_role", 120);
        var when = when(typed);
        if (typed.refused()) return Refused.again(response, newForm(me, typed, request, model));
        var organisation = chosen.orElseGet(() -> organisations.begin(name, me));
        var id = affiliations.say(organisation, role, when, typed.ticked("speaks"), me);
        var confirmed = affiliations.own(id, me).orElseThrow().confirmed();
        Done.say(next, confirmed ? "directory.belonging.said" : "directory.belonging.waits");
        return "redirect:/me";
    }

    @GetMapping("/me/organisations/{id}")
    String show(@PathVariable AffiliationId id, PersonId me, Model model) {
        var own = affiliations.own(id, me).orElseThrow(NotFound::new);
        return form(own, Typed.stored(own.fields()), model);
    }

    @PostMapping("/me/organisations/{id}")
    String change(
            @PathVariable AffiliationId id,
            PersonId me,
            Typed typed,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var own = affiliations.own(id, me).orElseThrow(NotFound::new);
        var role = typed.optionalText("my_role", 120);
        var when = when(typed);
        if (when.until() != null
                && when.until().isBefore(affiliations.today())
                && !affiliations.endingWith(own.organisation(), me).isEmpty())
            typed.problem("my_until", "directory.belonging.ends-past");
        if (typed.refused()) return Refused.again(response, form(own, typed, model));
        affiliations.change(id, role, when, typed.version(), me);
        Done.say(next, "directory.saved");
        return "redirect:/me";
    }

    @PostMapping("/me/organisations/{id}/withdrawal")
    String takeBack(@PathVariable AffiliationId id, PersonId me, RedirectAttributes next) {
        affiliations.takeBack(id, me);
        Done.say(next, "directory.belonging.taken-back");
        return "redirect:/me";
    }

    private static DateSpan when(Typed typed) {
        var since = typed.day("my_since");
        var until = typed.optionalDay("my_until").orElse(null);
        if (until == null || typed.problem("my_since").isPresent()) return DateSpan.since(since);
        if (!until.isBefore(since)) return new DateSpan(since, until);
        typed.problem("my_until", "directory.belonging.ends-before", since);
        return DateSpan.since(since);
    }

    private Optional<OrganisationId> known(String text) {
        return inSight().stream()
                .map(OrganisationView::id)
                .filter(id -> id.toString().equals(text))
                .findFirst();
    }

    private List<OrganisationView> inSight() {
        return organisations.inSight();
    }

    private String newForm(PersonId me, Typed typed, HttpServletRequest request, Model model) {
        var already = affiliations.of(me).stream()
                .filter(one -> !one.isOverOn(affiliations.today()))
                .map(Affiliation::organisation)
                .toList();
        model.addAttribute("typed", typed);
        model.addAttribute(
                "organisations",
                inSight().stream()
                        .filter(one -> !already.contains(one.id()))
                        .sorted(pages.texts(request).byName(OrganisationView::name))
                        .toList());
        return "directory/belonging-new";
    }

    private String form(Affiliation own, Typed typed, Model model) {
        LocalDate today = affiliations.today();
        model.addAttribute("typed", typed);
        model.addAttribute("belonging", own);
        model.addAttribute("over", own.isOverOn(today));
        model.addAttribute("ends", affiliations.endingWith(own.organisation(), own.person()));
        model.addAttribute("hasPeople", organisations.hasPeople(own.organisation()));
        return "directory/belonging";
    }
}
