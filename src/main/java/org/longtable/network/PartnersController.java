package org.longtable.network;

import java.util.Arrays;
import org.longtable.directory.Subject;
import org.longtable.site.Done;
import org.longtable.site.Texts;
import org.longtable.site.Typed;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Possible partners, for oneself or for those one speaks for; and those who were set aside. */
@Controller
class PartnersController {
    private final Partners partners;
    private final Isolations isolations;

    PartnersController(Partners partners, Isolations isolations) {
        this.partners = partners;
        this.isolations = isolations;
    }

    @GetMapping("/partners")
    String show(PersonId me, Typed typed, Texts texts, Model model) {
        var own = partners.own(me);
        var side = typed.raw("for").isEmpty() ? own.getFirst().subject() : Sides.read(typed, "for");
        var kind = Arrays.stream(Subject.Kind.values())
                .filter(one -> one.code().equals(typed.raw("kind")))
                .findFirst();
        var suggestions = partners.of(side, kind, me, texts);
        // Who told nothing of themselves may still have told what their organisation does.
        if (suggestions.isEmpty() && typed.raw("for").isEmpty() && own.size() > 1) {
            side = own.get(1).subject();
            suggestions = partners.of(side, kind, me, texts);
        }
        model.addAttribute("own", own);
        model.addAttribute("side", side);
        model.addAttribute(
                "typed",
                typed.with("for", side.code())
                        .with("kind", kind.map(Subject.Kind::code).orElse("")));
        model.addAttribute("suggestions", suggestions);
        model.addAttribute("setAside", partners.setAside(side));
        model.addAttribute("alone", isolations.asked(side));
        return "network/partners";
    }

    @PostMapping("/partners/asides")
    String setAside(PersonId me, Typed typed, RedirectAttributes next) {
        var side = Sides.read(typed, "for");
        partners.setAside(side, Sides.read(typed, "other"), me);
        Done.say(next, "network.set-aside.done");
        return "redirect:/partners?for=" + side.code();
    }

    @PostMapping("/partners/returns")
    String takeBack(PersonId me, Typed typed, RedirectAttributes next) {
        var side = Sides.read(typed, "for");
        partners.takeBack(side, Sides.id(typed.raw("other")), me);
        Done.say(next, "network.set-aside.undone");
        return "redirect:/partners?for=" + side.code();
    }
}
