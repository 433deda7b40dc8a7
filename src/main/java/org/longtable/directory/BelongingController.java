package org.longtable.directory;

import jakarta.servlet.http.HttpServletResponse;
import org.longtable.site.Done;
import org.longtable.site.Refused;
import org.longtable.site.Typed;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where I belong: correcting it, ending it, taking it back. */
@Controller
class BelongingController {
    private final Affiliations affiliations;
    private final Organisations organisations;

    BelongingController(Affiliations affiliations, Organisations organisations) {
        this.affiliations = affiliations;
        this.organisations = organisations;
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
        var role = BelongingForm.role(typed);
        var when = BelongingForm.when(typed);
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

    private String form(Affiliation own, Typed typed, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("belonging", own);
        model.addAttribute("over", own.isOverOn(affiliations.today()));
        model.addAttribute("ends", affiliations.endingWith(own.organisation(), own.person()));
        model.addAttribute("hasPeople", organisations.hasPeople(own.organisation()));
        model.addAttribute("wordIsEnough", organisations.wordIsEnough(own.organisation()));
        return "directory/belonging";
    }
}
