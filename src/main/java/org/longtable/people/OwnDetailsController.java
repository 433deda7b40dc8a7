package org.longtable.people;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.longtable.site.Done;
import org.longtable.site.Refused;
import org.longtable.site.Typed;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What one tells about oneself, and to whom. */
@Controller
class OwnDetailsController {
    private final People people;

    OwnDetailsController(People people) {
        this.people = people;
    }

    @GetMapping("/me/details")
    String form(PersonId me, Model model) {
        var stored = people.find(me);
        return page(stored, OwnDetailsForm.stored(stored), stored.version(), model);
    }

    @PostMapping("/me/details")
    String keep(PersonId me, Typed typed, HttpServletResponse response, Model model, RedirectAttributes next) {
        var stored = people.find(me);
        var changed = OwnDetailsForm.read(stored, typed);
        if (typed.refused()) return Refused.again(response, page(stored, typed, typed.version(), model));
        people.change(changed);
        Done.say(next, "people.own-place.kept");
        return "redirect:/me";
    }

    private static String page(PersonView stored, Typed typed, long version, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("version", version);
        model.addAttribute("widest", stored.seenBy());
        model.addAttribute("fields", Arrays.asList(Detail.Field.values()));
        return "people/own-details";
    }
}
