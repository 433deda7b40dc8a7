package org.longtable.relationships;

import org.longtable.directory.Affiliations;
import org.longtable.directory.OrganisationView;
import org.longtable.site.Done;
import org.longtable.site.Typed;
import org.longtable.vocabulary.HandoverId;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** My departures: where those whom I left may find me, if I want to be found. */
@Controller
class OwnDepartureController {
    private final WaysOn ways;
    private final Affiliations affiliations;

    OwnDepartureController(WaysOn ways, Affiliations affiliations) {
        this.ways = ways;
        this.affiliations = affiliations;
    }

    @GetMapping("/me/departures")
    String show(PersonId me, Model model) {
        model.addAttribute("departures", ways.mine());
        model.addAttribute("organisations", affiliations.organisationsToday(me));
        return "relationships/my-departures";
    }

    @PostMapping("/me/departures/{handover}")
    String beFound(@PathVariable HandoverId handover, PersonId me, Typed typed, RedirectAttributes next) {
        var at = ways.mine(handover).elsewhere(affiliations.organisationsToday(me)).stream()
                .map(OrganisationView::id)
                .filter(id -> id.toString().equals(typed.raw("at")))
                .findFirst();
        ways.beFound(handover, at.orElse(null), typed.ticked("invite"));
        Done.say(next, at.isPresent() ? "relationships.found.kept" : "relationships.found.not");
        return "redirect:" + (typed.raw("back").equals("today") ? "/" : "/me/departures");
    }
}
