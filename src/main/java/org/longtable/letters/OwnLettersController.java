package org.longtable.letters;

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

/** Which letters someone gets. */
@Controller
class OwnLettersController {
    private final Correspondents correspondents;
    private final Letters letters;

    OwnLettersController(Correspondents correspondents, Letters letters) {
        this.correspondents = correspondents;
        this.letters = letters;
    }

    @GetMapping("/me/letters")
    String show(PersonId me, Model model) {
        var rhythm = correspondents.rhythm(me).code();
        return page(Typed.nothing().with("rhythm", rhythm), me, model);
    }

    @PostMapping("/me/letters")
    String keep(PersonId me, Typed typed, HttpServletResponse response, RedirectAttributes next, Model model) {
        var rhythm = typed.choice("rhythm", Rhythm::fromCode);
        if (rhythm.isEmpty()) return Refused.again(response, page(typed, me, model));
        correspondents.rhythm(me, rhythm.get());
        Done.say(next, "letters.own.kept." + rhythm.get().code());
        return "redirect:/me/letters";
    }

    private String page(Typed typed, PersonId me, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute(
                "address", correspondents.ownAddress(me).map(To::address).orElse(""));
        model.addAttribute("comeBack", letters.ownComeBack());
        model.addAttribute("host", correspondents.isHost(me));
        return "letters/own";
    }
}
