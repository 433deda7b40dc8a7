package org.longtable.directory;

import jakarta.servlet.http.HttpServletResponse;
import org.longtable.site.Done;
import org.longtable.site.Refused;
import org.longtable.site.Typed;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.OrganisationId;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an organisation tells about itself, written by those who belong to it. */
@Controller
class OrganisationDetailsController {
    private final Organisations organisations;

    OrganisationDetailsController(Organisations organisations) {
        this.organisations = organisations;
    }

    @GetMapping("/organisations/{id}/details")
    String form(@PathVariable OrganisationId id, PersonId me, Model model) {
        var stored = organisations.find(id);
        if (!stored.mine()) throw new NotFound();
        return OrganisationForm.page(id, OrganisationForm.stored(stored), stored.version(), model);
    }

    @PostMapping("/organisations/{id}/details")
    String change(
            @PathVariable OrganisationId id,
            PersonId me,
            Typed typed,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        if (!organisations.find(id).mine()) throw new NotFound();
        var wanted = OrganisationForm.read(typed, id);
        if (typed.refused()) return Refused.again(response, OrganisationForm.page(id, typed, typed.version(), model));
        organisations.change(wanted, typed.version());
        Done.say(next, "directory.saved");
        return "redirect:/organisations/" + id;
    }
}
