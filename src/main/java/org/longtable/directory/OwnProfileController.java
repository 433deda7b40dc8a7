package org.longtable.directory;

import jakarta.servlet.http.HttpServletResponse;
import org.longtable.people.People;
import org.longtable.site.Texts;
import org.longtable.site.Typed;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What I tell of myself in the directory. */
@Controller
class OwnProfileController {
    private final People people;
    private final ProfileForm form;

    OwnProfileController(People people, ProfileForm form) {
        this.people = people;
        this.form = form;
    }

    @GetMapping("/me/profile/{part}")
    String form(@PathVariable String part, PersonId me, Texts texts, Model model) {
        return form.shown(writer(me), ProfileForm.part(part), texts, model);
    }

    @PostMapping("/me/profile/{part}")
    String tell(
            @PathVariable String part,
            PersonId me,
            Typed typed,
            Texts texts,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var writer = writer(me);
        return form.told(writer, ProfileForm.part(part), typed, texts, response, model, next);
    }

    private Writer writer(PersonId me) {
        return Writer.of(people.find(me), "/me/profile/", "/me");
    }
}
