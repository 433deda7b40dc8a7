package org.longtable.network;

import org.longtable.site.Done;
import org.longtable.site.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Putting aside the question of who stands alone, and asking it again. */
@Controller
class StandingAloneController {
    private final Isolations isolations;

    StandingAloneController(Isolations isolations) {
        this.isolations = isolations;
    }

    @PostMapping("/partners/rests")
    String rest(Typed typed, RedirectAttributes next) {
        isolations.rest(typed.raw("side"), typed.raw("seen"));
        Done.say(next, "questions.done.at-rest");
        return "redirect:" + back(typed);
    }

    @PostMapping("/partners/wakings")
    String wake(Typed typed, RedirectAttributes next) {
        isolations.wake(typed.raw("side"));
        Done.say(next, "questions.done.awake");
        return "redirect:" + back(typed);
    }

    /** Where it was read: on Today, or with the possible partners of the side. */
    private static String back(Typed typed) {
        return typed.raw("back").equals("/") ? "/" : Isolations.path(typed.raw("side"));
    }
}
