package org.longtable.directory;

import jakarta.servlet.http.HttpServletResponse;
import org.longtable.site.Texts;
import org.longtable.site.Typed;
import org.longtable.vocabulary.CommunityId;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a community tells in the directory, one part at a time, written by those who sit for it. */
@Controller
class CommunityProfileController {
    private final Communities communities;
    private final ProfileForm form;

    CommunityProfileController(Communities communities, ProfileForm form) {
        this.communities = communities;
        this.form = form;
    }

    @GetMapping("/communities/{id}/profile/{part}")
    String form(@PathVariable CommunityId id, @PathVariable String part, PersonId me, Texts texts, Model model) {
        return form.shown(writer(id), ProfileForm.part(part), texts, model);
    }

    @PostMapping("/communities/{id}/profile/{part}")
    String tell(
            @PathVariable CommunityId id,
            @PathVariable String part,
            PersonId me,
            Typed typed,
            Texts texts,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        return form.told(writer(id), ProfileForm.part(part), typed, texts, response, model, next);
    }

    private Writer writer(CommunityId id) {
        var community = communities.find(id);
        if (!community.mine()) throw new NotFound();
        return Writer.of(community);
    }
}
