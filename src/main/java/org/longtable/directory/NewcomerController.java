package org.longtable.directory;

import org.longtable.site.Done;
import org.longtable.site.InHere;
import org.longtable.site.Typed;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One of an organisation's people confirms a newcomer; the first one, where nobody is yet, confirms themselves. */
@Controller
class NewcomerController {
    private final Affiliations affiliations;

    NewcomerController(Affiliations affiliations) {
        this.affiliations = affiliations;
    }

    @PostMapping("/newcomers/{id}/confirmations")
    String confirm(@PathVariable AffiliationId id, PersonId me, Typed typed, RedirectAttributes next) {
        affiliations.confirm(id);
        Done.say(next, "directory.newcomer.confirmed");
        return "redirect:" + InHere.path(typed.raw("back"));
    }

    @PostMapping("/newcomers/{id}/refusals")
    String refuse(@PathVariable AffiliationId id, PersonId me, Typed typed, RedirectAttributes next) {
        affiliations.notOneOfOurs(id);
        Done.say(next, "directory.newcomer.refused");
        return "redirect:" + InHere.path(typed.raw("back"));
    }
}
