package org.longtable.network;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.longtable.site.Done;
import org.longtable.site.Refused;
import org.longtable.site.Typed;
import org.longtable.vocabulary.IntroductionId;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asking to be introduced, and taking that back. */
@Controller
class IntroductionRequestController {
    private static final int LONGEST = 1000;
    private static final Map<Introductions.Outcome, String> REFUSALS = Map.of(
            Introductions.Outcome.NO_WAY, "network.refused.no-way",
            Introductions.Outcome.ALREADY, "network.refused.already",
            Introductions.Outcome.TOO_MANY, "network.refused.too-many");

    private final Introductions introductions;

    IntroductionRequestController(Introductions introductions) {
        this.introductions = introductions;
    }

    @GetMapping("/introductions/new")
    String form(PersonId me, Typed typed, Model model) {
        return form(typed, me, model);
    }

    @PostMapping("/introductions")
    String ask(PersonId me, Typed typed, HttpServletResponse response, Model model, RedirectAttributes next) {
        var whom = Whom.read(typed.raw("to")).orElseThrow(NotFound::new);
        var way = introductions.way(whom, me);
        var why = typed.text("why", LONGEST);
        var hope = typed.optionalText("hope", LONGEST);
        if (!typed.refused()) {
            var outcome = introductions.ask(whom, why, hope, me);
            if (outcome == Introductions.Outcome.SENT && way instanceof Way.Through through) {
                Done.say(next, "network.sent", through.firstName());
                return "redirect:/introductions";
            }
            typed.problem("why", REFUSALS.getOrDefault(outcome, "network.refused.no-way"), Introductions.MOST_OPEN);
        }
        return Refused.again(response, form(typed, me, model));
    }

    @GetMapping("/introductions/{introduction}")
    String show(@PathVariable IntroductionId introduction, PersonId me, Model model) {
        var request = introductions.request(introduction, me);
        model.addAttribute("request", request);
        model.addAttribute("agreed", introductions.agreed(introduction));
        return "network/introduction";
    }

    @PostMapping("/introductions/{introduction}/withdrawals")
    String withdraw(@PathVariable IntroductionId introduction, RedirectAttributes next) {
        introductions.withdraw(introduction);
        Done.say(next, "network.withdrawn");
        return "redirect:/introductions";
    }

    private String form(Typed typed, PersonId me, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("way", introductions.way(Whom.read(typed.raw("to")).orElseThrow(NotFound::new), me));
        return "network/ask";
    }
}
