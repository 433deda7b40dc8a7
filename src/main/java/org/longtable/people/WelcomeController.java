package org.longtable.people;

import jakarta.servlet.http.HttpServletResponse;
import org.longtable.site.Refused;
import org.longtable.site.Typed;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The one thing asked of someone who is new: how they want to be called. */
@Controller
class WelcomeController {
    private final People people;

    WelcomeController(People people) {
        this.people = people;
    }

    @GetMapping("/welcome")
    String form(PersonId me, Model model) {
        return page(Typed.nothing(), model);
    }

    @PostMapping("/welcome")
    String keep(PersonId me, Typed typed, HttpServletResponse response, Model model) {
        var name = typed.text("name", 200);
        if (typed.refused()) return Refused.again(response, page(typed, model));
        people.isCalled(me, name);
        return "redirect:/welcome/ways";
    }

    private static String page(Typed typed, Model model) {
        model.addAttribute("typed", typed);
        return "people/welcome";
    }
}
