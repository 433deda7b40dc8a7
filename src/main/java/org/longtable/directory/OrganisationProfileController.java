package org.longtable.directory;

import jakarta.servlet.http.HttpServletResponse;
import org.longtable.site.Texts;
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

/** What an organisation tells in the directory, one part at a time, written by those who belong to it. */
@Controller
class OrganisationProfileController {
    private final Organisations organisations;
    private final ProfileForm form;

    OrganisationProfileController(Organisations organisations, ProfileForm form) {
        this.organisations = organisations;
        this.form = form;
    }

    @GetMapping("/organisations/{id}/profile/{part}")
    String form(@PathVariable OrganisationId id, @PathVariable String part, PersonId me, Texts texts, Model model) {
        return form.shown(writer(id), ProfileForm.part(part), texts, model);
    }

    @PostMapping("/organisations/{id}/profile/{part}")
    String tell(
            @PathVariable OrganisationId id,
            @PathVariable String part,
            PersonId me,
            Typed typed,
            Texts texts,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        return form.told(writer(id), ProfileForm.part(part), typed, texts, response, model, next);
    }

    private Writer writer(OrganisationId id) {
        var organisation = organisations.find(id);
        if (!organisation.mine()) throw new NotFound();
        return Writer.of(organisation);
    }
}
