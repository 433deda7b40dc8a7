package org.longtable.people;

import jakarta.servlet.http.HttpServletResponse;
import org.longtable.site.Done;
import org.longtable.site.Refused;
import org.longtable.site.Typed;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who may find a person in the directory: by their own yes, undone at any time, and never a minor (C6). */
@Controller
class ListingController {
    private final People people;

    ListingController(People people) {
        this.people = people;
    }

    @GetMapping("/me/listing")
    String form(PersonId me, Model model) {
        var stored = people.find(me);
        var typed = Typed.nothing().with("my_finders", stored.seenBy().code());
        if (stored.seenBy() != SeenBy.TABLES) typed.with("of_age", "yes");
        return page(typed, model);
    }

    @PostMapping("/me/listing")
    String keep(PersonId me, Typed typed, HttpServletResponse response, Model model, RedirectAttributes next) {
        var seenBy = typed.choice("my_finders", code -> SeenBy.of(code).filter(by -> by != SeenBy.ME))
                .orElse(SeenBy.TABLES);
        if (seenBy != SeenBy.TABLES && !typed.ticked("of_age")) typed.problem("of_age", "people.listing.of-age.needed");
        if (typed.refused()) return Refused.again(response, page(typed, model));
        people.mayBeFoundBy(seenBy, me);
        Done.say(next, "people.listing.kept." + seenBy.code());
        return "redirect:/me";
    }

    private static String page(Typed typed, Model model) {
        model.addAttribute("typed", typed);
        return "people/listing";
    }
}
