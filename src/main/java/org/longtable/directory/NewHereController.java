package org.longtable.directory;

import jakarta.servlet.http.HttpServletResponse;
import org.longtable.people.People;
import org.longtable.site.Texts;
import org.longtable.site.Typed;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Someone new is asked how they want to work together (R89), and then what little lets us say who could be a partner, who
 * come next. All of it may wait.
 */
@Controller
class NewHereController {
    private final People people;
    private final ProfileForm form;

    NewHereController(People people, ProfileForm form) {
        this.people = people;
        this.form = form;
    }

    @GetMapping("/welcome/ways")
    String ways(PersonId me, Texts texts, Model model) {
        return form.shown(writer(me, "/welcome/first"), ProfilePart.WAYS, texts, model);
    }

    @PostMapping("/welcome/ways")
    String tellWays(
            PersonId me, Typed typed, Texts texts, HttpServletResponse response, Model model, RedirectAttributes next) {
        return form.told(writer(me, "/welcome/first"), ProfilePart.WAYS, typed, texts, response, model, next);
    }

    @GetMapping("/welcome/first")
    String first(PersonId me, Texts texts, Model model) {
        return form.shown(writer(me, "/partners"), ProfilePart.FIRST, texts, model);
    }

    @PostMapping("/welcome/first")
    String tellFirst(
            PersonId me, Typed typed, Texts texts, HttpServletResponse response, Model model, RedirectAttributes next) {
        return form.told(writer(me, "/partners"), ProfilePart.FIRST, typed, texts, response, model, next);
    }

    private Writer writer(PersonId me, String next) {
        return Writer.of(people.find(me), "/welcome/", next);
    }
}
