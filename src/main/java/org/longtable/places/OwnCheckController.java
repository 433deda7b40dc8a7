package org.longtable.places;

import java.util.Locale;
import org.longtable.site.Done;
import org.longtable.site.Texts;
import org.longtable.site.Typed;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whether what a helper entered is what one said. */
@Controller
class OwnCheckController {
    private final Spoken spoken;
    private final OwnTable own;

    OwnCheckController(Spoken spoken, OwnTable own) {
        this.spoken = spoken;
        this.own = own;
    }

    @PostMapping("/place/mine/checks")
    String check(PersonId me, Typed typed, Texts texts, RedirectAttributes next) {
        var table = own.of(me);
        var check = Spoken.Check.of(typed.raw("check")).orElseThrow(NotFound::new);
        spoken.check(table.id(), SaidForm.entry(typed), check, me, texts);
        Done.say(next, "places.checked." + check.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return "redirect:/place/mine";
    }
}
