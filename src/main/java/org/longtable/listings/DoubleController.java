package org.longtable.listings;

import java.util.List;
import org.longtable.site.Done;
import org.longtable.site.Texts;
import org.longtable.site.Turn;
import org.longtable.site.Typed;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Organisations that may be the same: the list, two side by side, and what someone says about them. */
@Controller
class DoubleController {
    private final Doubles doubles;
    private final DoublePage page;

    DoubleController(Doubles doubles, DoublePage page) {
        this.doubles = doubles;
        this.page = page;
    }

    @GetMapping("/doubles")
    String list(PersonId me, Turn from, Turn apart, Model model) {
        model.addAttribute("counts", doubles.counts());
        model.addAttribute("open", doubles.open(from));
        model.addAttribute("apart", doubles.apart(apart));
        return "listings/doubles";
    }

    @GetMapping("/doubles/{pair}")
    String compare(@PathVariable PairId pair, PersonId me, Texts texts, Model model) {
        return page.of(doubles.find(pair), Typed.nothing(), texts, model);
    }

    @PostMapping("/doubles/{pair}/answers")
    String say(@PathVariable PairId pair, PersonId me, Typed typed, RedirectAttributes next) {
        var said = typed.raw("said");
        if (!List.of("apart", "later", "open").contains(said))
            return "redirect:" + doubles.find(pair).path();
        switch (said) {
            case "apart" -> doubles.keepApart(pair, me);
            case "later" -> doubles.later(pair, me);
            default -> doubles.openAgain(pair, me);
        }
        Done.say(next, "listings.double.said." + said);
        return "redirect:/doubles";
    }
}
